import * as l10n from "@vscode/l10n";
import { inNotationOf } from "../../core/amount-notation";
import { styleOf } from "../../core/edits";
import { parseMoney } from "../../core/money";
import { parse } from "../../core/parse";
import { applyEdits, lineEnd, lineStart, type TextEdit } from "../../core/text";
import { entryOf, type MapNode, type Node, nodeAt, type Path, type ScalarNode, toPlain } from "../../core/tree";
import { parseYears } from "../../core/years";
import type { Asked, Refactoring } from "./refactoring";

/** The lists whose entries have amounts by year. */
const lists: readonly unknown[] = ["benefits", "costs", "funding", "priorSpend"];

/** Offers to spread a total evenly over the years that the proposal looks at. */
export function spreadTotal({ document: { text, model }, root, path }: Asked): readonly Refactoring[] {
  const years = parseYears(model.financials?.years ?? "");
  const at = path.lastIndexOf("amounts");
  if (years?.to === undefined || at !== path.length - 1 || !lists.includes(path.at(-3))) return [];
  const map = nodeAt(root, path.slice(0, -1));
  const total = nodeAt(root, path);
  if (map?.kind !== "map" || total?.kind !== "scalar" || (map.flow && text[map.span.start] !== "{")) return [];
  const written = text.slice(total.span.start, total.span.end).replace(/^["']|["']$/g, "");
  const byYear = spread(written, years.from, years.to);
  if (byYear === undefined) return [];
  const { from, to } = years;
  return [
    {
      title: l10n.t("Spread {0} evenly over the years {1}", written, `${from}-${to}`),
      kind: "refactor.rewrite.spreadTotal",
      change: () => {
        const edits = written === "" ? [] : spreading(text, root, map, total, byYear);
        return isMeant(text, root, path, edits, byYear) ? { edits } : undefined;
      },
    },
  ];
}

/**
 * A total by ranges of years, in its own notation, evenly but for the last digit that it is rounded to: the sum stays exact.
 * Nothing where there are no two years, or nothing to spread.
 */
export function spread(written: string, from: number, to: number): ByYear | undefined {
  const total = parseMoney(written);
  const count = to - from + 1;
  // In hundredths, so that nothing is lost.
  const hundredths = Math.round((total ?? 0) * 100);
  if (total === undefined || count < 2 || count > 100 || hundredths < count || hundredths > Number.MAX_SAFE_INTEGER)
    return undefined;
  let step = 1;
  // To no more digits than a person would, unless the total has more.
  if (hundredths % count === 0 && digitsOf(hundredths / count) <= 4) step = hundredths / count;
  else while (hundredths % (step * 10) === 0 && hundredths / count >= step * 1000) step *= 10;
  const steps = hundredths / step;
  const low = Math.floor(steps / count);
  const more = steps - low * count;
  const amount = (many: number): string => inShortForm(written, (many * step) / 100);
  const years = (first: number, last: number): string => (first === last ? String(first) : `${first}-${last}`);
  const turn = to - more;
  const later: ByYear = more === 0 ? [] : [[years(turn + 1, to), amount(low + 1)]];
  return [[years(from, turn), amount(low)], ...later];
}

/** An amount with the short form of another one, or with a smaller one where that saves it from beginning with a nought. */
function inShortForm(written: string, amount: number): string {
  const forms = [
    ["bn", 1e9],
    ["m", 1e6],
    ["k", 1e3],
  ] as const;
  const own = forms.findIndex(([form]) => written.toLowerCase().endsWith(form));
  if (own === -1) return inNotationOf(written, amount);
  const form = forms.slice(own).find(([, size]) => amount >= size)?.[0] ?? "";
  return inNotationOf(`1${/[A-Z]/.test(written) ? form.toUpperCase() : form}`, amount);
}

/** Years, or a range of them, each with its amount. An object would put single years before ranges. */
type ByYear = readonly (readonly [years: string, amount: string])[];

/** How many digits count in a whole number above nought. */
function digitsOf(whole: number): number {
  return whole % 10 === 0 ? digitsOf(whole / 10) : String(whole).length;
}

/** A comment beside the total stays beside the name of the field. */
function spreading(
  text: string,
  root: MapNode,
  map: MapNode,
  { span }: ScalarNode,
  byYear: ByYear,
): readonly TextEdit[] {
  const written = byYear.map(([years, amount]) => `${years}: ${amount}`);
  if (map.flow) return [{ span, text: `{${written.join(", ")}}` }];
  const { indent, lineBreak } = styleOf(text, root);
  const key = entryOf(map, "amounts")?.key.span.start ?? span.start;
  const margin = lineBreak + " ".repeat(key - lineStart(text, key)) + indent;
  const end = lineEnd(text, span.end);
  const before = text.slice(0, span.start).trimEnd().length;
  return [
    { span: { start: before, end: span.end }, text: "" },
    { span: { start: end, end }, text: margin + written.join(margin) },
  ];
}

/** Whether the file then says the same but for these amounts: quotes, anchors and braces are more than can be foreseen. */
function isMeant(text: string, root: MapNode, path: Path, edits: readonly TextEdit[], byYear: ByYear): boolean {
  const after = parse(applyEdits(text, edits));
  const now = nodeAt(after.root, path);
  if (after.broken || after.root === undefined || after.problems.length > 0 || now?.kind !== "map") return false;
  const said = now.entries.map(({ name, value }) => [name, value.kind === "scalar" ? value.source : undefined]);
  return JSON.stringify(said) === JSON.stringify(byYear) && without(after.root, path) === without(root, path);
}

function without(root: Node, path: Path): string {
  const plain = toPlain(root);
  const holder = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), plain);
  Reflect.set(Object(holder), path.at(-1) ?? "", null);
  return JSON.stringify(plain);
}
