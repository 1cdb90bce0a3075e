import * as l10n from "@vscode/l10n";
import { attended, type Fix, type Suggestion } from "../../core/problem";
import type { ScalarNode } from "../../core/tree";
import { type WrittenAmount, writtenAmounts } from "../../core/written-amounts";
import { defineRule, type RuleContext } from "../define-rule";
import { type CaseSums, caseSums } from "../judging/case-sums";
import { isEnglish } from "../judging/is-english";
import { isWhole } from "../judging/whole";

export default defineRule({
  id: "figure-not-in-case",
  summary: "Flags an amount of money in the summary or the ask that no entry and no sum of the case gives.",
  why: "The summary is what everybody reads, and the first figure that the tables do not bear out is the last one that is believed.",
  serves: "bottleneck",
  severity: "info",

  *check(context) {
    const { model, root, placeWithin } = context;
    if (!isEnglish(model) || !isSettled(context) || !isWhole(root, model)) return;
    let sums: CaseSums | undefined;
    for (const node of textsOf(context)) {
      const text = String(node.value);
      for (const written of writtenAmounts(text)) {
        if (written.amount === 0 || isPrice(text, written)) continue;
        sums ??= caseSums(context);
        if (isGiven(sums.all, written, text)) continue;
        yield {
          span: placeWithin(node, written.from, written.to),
          message: l10n.t(
            "No entry and no sum of this case gives “{0}”. Name the figure that the case gives, or add the entry it comes from.",
            text.slice(written.from, written.to),
          ),
          ...offers(context, node, text, written, sums),
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Repair trams at night
summary: >-
  Trams stand in the depot by day. A second shift costs [|£1.1 million|] and
  saves £500k a year, £2m in all.
benefits:
  - name: Fewer hired buses
    amounts:
      2028-2031: 500k
costs:
  - name: Second shift
    kind: run
    amounts:
      2028-2031: 320k
financials:
  currency: GBP
`,
    },
    {
      bad: `proposal: 1
title: Sort wool by colour
costs:
  - name: Camera
    kind: one-off
    amounts: 481900
  - name: Two sorting belts
    kind: one-off
    amounts: 80k
ask:
  decision: Approve [|€ 551,900|] for the camera and its belts
  amount: 561.9k
financials:
  currency: EUR
`,
      fixed: `proposal: 1
title: Sort wool by colour
costs:
  - name: Camera
    kind: one-off
    amounts: 481900
  - name: Two sorting belts
    kind: one-off
    amounts: 80k
ask:
  decision: Approve € 561,900 for the camera and its belts
  amount: 561.9k
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Sort wool by colour
summary: The camera and its belts cost 0.56m EUR, about half a year's sales of sorted wool
costs:
  - name: Camera
    amounts: 481.9k
  - name: Two sorting belts
    amounts: 80k
ask:
  decision: Approve 561.9k EUR, of which 80,000 EUR for the belts
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort wool by colour
summary: A tonne of wool sells for 900 EUR each, sorted for 40 EUR more per tonne; a hall is 30 m long
problem: Buyers deducted 212k EUR for mixed colours in 2026
costs:
  - name: Camera
    amounts: 481.9k
ask:
  decision: Let us buy the camera, and get back the 212k EUR
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Repair trams at night
summary: A second shift saves more than £2m
costs:
  - name: Second shift
ask:
  decision: Lend us the depot for a trial of £20k
`,
    },
  ],
});

/** Whether there are costs, and they and all benefits in money have amounts: else the figure may be that of the one that has none. */
function isSettled({ model, amounts }: RuleContext): boolean {
  const { costs = [], benefits = [] } = model;
  const counted = [...costs, ...benefits.filter(({ kind }) => kind !== "qualitative" && kind !== "non-cashable")];
  return costs.length > 0 && counted.every((entry) => amounts(entry.amounts) !== undefined);
}

function textsOf({ nodeAt }: RuleContext): readonly ScalarNode[] {
  const decision = nodeAt(["ask", "decision"]);
  return [nodeAt(["summary"]), ...(decision?.kind === "list" ? decision.items : [decision])].flatMap((node) =>
    node?.kind === "scalar" && typeof node.value === "string" ? node : [],
  );
}

/** Whether the amount is the price of one thing, which no sum gives: `£30 an hour`, `408 EUR each`. */
function isPrice(text: string, { to }: WrittenAmount): boolean {
  const behind = text.slice(to, to + 60);
  return (
    /^ ?(?:apiece\b|\/ ?\p{L}|an? (?!month|quarter|year)\p{L})/iu.test(behind) ||
    /^(?: [\p{L}-]{1,20}){0,2} (?:each\b|for (?:each|every)\b|per (?!annum|month|quarter|year))/iu.test(behind)
  );
}

function isGiven(all: readonly number[], { amount, precision, from }: WrittenAmount, text: string): boolean {
  const before = text.slice(Math.max(0, from - 20), from);
  const [less, more] = vague.test(before) ? [0.25, 0.25] : [0, 0];
  const low = amount - Math.max(precision / 2, amount * less) - amount * 1e-9;
  const high = amount + Math.max(precision / 2, amount * more) + amount * 1e-9;
  const found = all[firstNotBelow(all, low)];
  return found !== undefined && found <= high;
}

/** Words in front of an amount that is not meant to be exact. */
const vague =
  /(?:about|above|almost|approximately|around|at least|at most|below|ca\.?|close to|less than|more than|nearly|over|roughly|some|under|up to|~)\s?$/iu;

function firstNotBelow(ascending: readonly number[], low: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The one sum of the case that was surely meant, by itself where the words around say so, else for a person to take. */
function offers(
  context: RuleContext,
  node: ScalarNode,
  text: string,
  written: WrittenAmount,
  { costs, gains }: CaseSums,
): { readonly fixes?: readonly Fix[]; readonly suggestions?: readonly Suggestion[] } {
  const words = text.slice(Math.max(0, written.from - 60), written.from).replace(/^.*[.;!?]\s/su, "");
  const cue = asks.test(words) ? costs : brings.test(words) ? gains : undefined;
  const close = (cue ?? [...costs, ...gains]).filter((sum) => Math.abs(sum - written.amount) <= 0.05 * written.amount);
  const [meant, ...others] = new Set(close.map((sum) => written.digitsFor(sum)));
  if (meant === undefined || others.length > 0) return {};
  const { from, to } = written.digits;
  const title = l10n.t("Write `{0}`, as the case adds up", meant);
  const span = context.placeWithin(node, from, to);
  // What has a mark between its thousands had it before; only this one would end a text in single quotes.
  if (span === node.span || (node.style === "single-quoted" && meant.includes("'"))) return {};
  if (cue !== undefined) return { fixes: [attended(context.replaceText(title, span, meant))] };
  return { suggestions: [{ title, insert: () => ({ span, snippet: meant }) }] };
}

/** What stands in front of the sum that is to be paid, or of the one that comes back. */
const asks = /\b(?:approve|ask(?:s|ed|ing)?|fund|grant|release|reserve|(?:it|this|that) (?:all )?costs?|costing)\b/iu;
const brings = /\b(?:it|this|that) (?:brings|earns|returns|saves)\b/iu;
