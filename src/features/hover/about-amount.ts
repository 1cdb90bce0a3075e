import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { horizonOf } from "../../core/model";
import { parseMoney } from "../../core/money";
import { alternativeFor, schemaAt } from "../../core/schema";
import { nodeAt, type Path } from "../../core/tree";
import { parseYears } from "../../core/years";
import { numberWords } from "../summary/money-words";
import type { HoverSurroundings } from "./hover-surroundings";

/** An amount written out, and what it comes to where it is that of several years. */
export function aboutAmount(
  { root, model }: ProposalDocument,
  path: Path,
  { locale }: Pick<HoverSurroundings, "locale">,
): string | undefined {
  const node = nodeAt(root, path);
  const schema = schemaAt(root, path);
  if (node?.kind !== "scalar" || schema === undefined) return undefined;
  if (!alternativeFor(schema, node)["x-noun"]?.startsWith("an amount")) return undefined;
  const written = String(node.value);
  const size = parseMoney(written.replace(/^-/, ""));
  if (size === undefined) return undefined;
  const amount = written.startsWith("-") ? -size : size;
  const currency = model.financials?.currency;
  const money = (value: number): string => {
    const number = numberWords(value, locale);
    return currency === undefined ? number : `${number} ${currency}`;
  };
  const range = isYear(root, path) ? parseYears(String(path.at(-1))) : undefined;
  const last = range === undefined ? undefined : (range.to ?? horizonOf(model));
  const years = range === undefined || last === undefined ? 1 : last - range.from + 1;
  if (years <= 1) return money(amount);
  // Summed in thousandths, so that 0.1 in each of 3 years does not become 0.30000000000000004.
  const total = Math.round(amount * 1000 * years) / 1000;
  return l10n.t("{0} in each of {1} years: {2}", money(amount), years, money(total));
}

/** Whether the last step of the path is a year or years. */
function isYear(root: ProposalDocument["root"], path: Path): boolean {
  const holder = nodeAt(root, path.slice(0, -1));
  const schema = schemaAt(root, path.slice(0, -1));
  return holder !== undefined && schema !== undefined && alternativeFor(schema, holder)["x-noun"] === "amounts by year";
}
