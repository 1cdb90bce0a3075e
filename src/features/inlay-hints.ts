import * as l10n from "@vscode/l10n";
import { amountInWords } from "../core/amount-words";
import { parseAmounts } from "../core/amounts";
import type { ProposalDocument } from "../core/document";
import { horizonOf } from "../core/model";
import { walk } from "../core/schema";
import { type Entry, entryOf, isEmpty, type MapNode, toPlain } from "../core/tree";
import { parseYears } from "../core/years";
import { defaultHints } from "./hints/default-hints";
import { type HintKind, hintKinds, type InlayHint } from "./hints/inlay-hint";
import { nameHints } from "./hints/name-hints";
import { type HoverSurroundings, usualSurroundings } from "./hover/hover-surroundings";
import { returnHint } from "./return-hint";
import { numberWords } from "./summary/money-words";

/** Where an editor asks for hints and for which, and the locale in which amounts are written out. */
export interface HintRange {
  readonly from: number;
  readonly to: number;
  readonly locale?: string;
  readonly kinds?: readonly HintKind[];
}

/**
 * What the amounts by year come to, behind their keys, and what the whole case returns, behind `financials`; whom or what an id
 * names, behind it; and what holds where nothing is written.
 */
export function inlayHints(
  document: ProposalDocument,
  { from, to, locale = "en-GB", kinds = hintKinds }: HintRange,
  surroundings: Partial<HoverSurroundings> = {},
): readonly InlayHint[] {
  if (!document.judgeable) return [];
  const around = { ...usualSurroundings, ...surroundings };
  const hints = [
    ...(kinds.includes("names") ? nameHints(document, { start: from, end: to }, around) : []),
    ...(kinds.includes("defaults") ? defaultHints(document, around) : []),
    ...(kinds.includes("figures") ? figureHints(document, locale) : []),
  ];
  return hints.filter(({ offset }) => from <= offset && offset <= to).sort((a, b) => a.offset - b.offset);
}

/** One version of a text is asked about at every scroll, and its figures are worked out once. */
const figures = new WeakMap<ProposalDocument, { readonly locale: string; readonly hints: readonly InlayHint[] }>();

function figureHints(document: ProposalDocument, locale: string): readonly InlayHint[] {
  const known = figures.get(document);
  if (known?.locale === locale) return known.hints;
  const { root, text, model } = document;
  const hints: InlayHint[] = [];
  figures.set(document, { locale, hints });
  if (root?.kind !== "map") return hints;
  walk(root, (node, schema) => {
    const entry = entryOf(node, "amounts");
    if (schema.properties?.amounts === undefined || entry?.value.kind !== "map") return;
    const said = totalOf(entry.value, horizonOf(model), model.financials?.currency, locale);
    if (said !== undefined) hints.push({ offset: behind(entry, text), ...said });
  });
  const financials = entryOf(root, "financials");
  if (financials !== undefined && (financials.value.kind === "map" || isEmpty(financials.value))) {
    const said = returnHint(document, locale);
    if (said !== undefined) hints.push({ offset: behind(financials, text), ...said });
  }
  return hints;
}

/** The place behind the colon of a field. */
function behind({ key }: Entry, text: string): number {
  const colon = text.indexOf(":", key.span.end);
  return colon === -1 ? key.span.end : colon + 1;
}

/** What several years come to; nothing for one year, and nothing while a year or an amount cannot be read. */
function totalOf(
  years: MapNode,
  horizon: number | undefined,
  currency: string | undefined,
  locale: string,
): Omit<InlayHint, "offset"> | undefined {
  const written = years.entries.filter(({ name }) => name !== "note" && !name.startsWith("x-"));
  const amounts = parseAmounts(toPlain(years), horizon);
  if (amounts?.yearly === undefined || amounts.yearly.length !== written.length) return undefined;
  if (horizon === undefined && written.some(({ name }) => parseYears(name)?.to === undefined)) return undefined;
  const overlap = amounts.yearly.some(({ from }, at) => from <= (amounts.yearly?.[at - 1]?.to ?? from - 1));
  const count = amounts.yearly.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (overlap || count < 2) return undefined;
  // Summed in thousandths, so that 0.1 in each of 3 years does not become 0.30000000000000004.
  const exact = numberWords(Math.round(amounts.total * 1000) / 1000, locale);
  return {
    label: l10n.t("= {0} over {1} years", amountInWords(amounts.total, currency), count),
    tooltip: l10n.t(
      "{0} in all, over {1} years, before discounting.",
      currency === undefined ? exact : `${exact} ${currency}`,
      count,
    ),
  };
}
