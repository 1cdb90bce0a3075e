import * as l10n from "@vscode/l10n";
import { parseAmounts } from "../core/amounts";
import type { ProposalDocument } from "../core/document";
import { horizonOf } from "../core/model";
import { entryOf, type Node, toPlain } from "../core/tree";
import { amountsWords } from "./summary/amounts-words";
import { dateWords } from "./summary/date-words";

/** The one thing about an entry that tells most: its amount, its date, or the role of a person who has a name. */
export function detailOf(entry: Node, { model }: ProposalDocument, locale: string): string | undefined {
  const value = (field: string): unknown => {
    const node = entryOf(entry, field)?.value;
    return node === undefined ? undefined : toPlain(node);
  };
  const amounts = parseAmounts(value("amounts"), horizonOf(model));
  const currency = model.financials?.currency;
  if (amounts !== undefined) return amountsWords(amounts, currency === undefined ? { locale } : { locale, currency });
  const date = dateWords(value("by"), locale);
  if (date !== undefined) return l10n.t("By {0}", date);
  const role = value("role");
  return typeof role === "string" && value("name") !== undefined ? role : undefined;
}
