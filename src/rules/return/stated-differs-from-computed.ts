import * as l10n from "@vscode/l10n";
import { attended, type Fix } from "../../core/problem";
import { type Entry, entryOf } from "../../core/tree";
import { defineRule, type Finding, type RuleContext } from "../define-rule";
import { type CaseFigures, caseFigures, isIncredible } from "../judging/case-figures";
import { computed, type Figure, otherDefinitions } from "./other-definitions";
import { isSame, readers, type StatedFigure } from "./stated-figure";

export default defineRule({
  id: "stated-differs-from-computed",
  summary:
    "Flags a stated figure that differs from the one that the costs and benefits give, beyond rounding; where it is a figure by another definition, it says by which.",
  why: "Two papers with two returns damage both. Finance recomputes the figures in any case, so the difference should be found before the meeting.",
  serves: "pressure",
  severity: "error",

  *check(context) {
    const figures = caseFigures(context);
    const { stated } = context.model.financials ?? {};
    // Where the amounts themselves are beyond belief, the stated figures may well be the right ones.
    if (figures === undefined || stated === undefined || isIncredible(context, figures)) return;
    const node = context.nodeAt(["financials", "stated"]);
    for (const [figure, read] of Object.entries(readers) as [Figure, (typeof readers)[Figure]][]) {
      const entry = entryOf(node, figure);
      if (stated[figure] === undefined || entry?.value.kind !== "scalar") continue;
      const written = read(entry.value.source.trim());
      const finding = written && findingFor(figure, written, entry, figures, context);
      if (finding !== undefined) yield finding;
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    benefits: 840k
    npv: [|309.6k|]
    payback: [|3.3 years|]
`,
      fixed: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    benefits: 840k
    npv: 243.8k
    payback: 2.3 years
`,
    },
    {
      bad: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    npv: [|225.7k|]
    roi: [|55.4%|]
`,
      fixed: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    npv: 243.8k
    discountedRoi: 55.4%
`,
    },
    {
      bad: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    npv: [|190k|]
    under: Flows in the middle of each year, as the group's treasury has them
`,
    },
    {
      good: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
  stated:
    npv: 0.24m
    payback: 28 months
`,
    },
    {
      nearMiss: `proposal: 1
title: Load ships by night
costs:
  - name: Floodlights
    amounts:
      2027: 440k
  - name: Night shift
    amounts: 200k
benefits:
  - name: Shorter stays at the quay
    amounts:
      2028: 120k
      2029-2031: 240k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    npv: 70k
`,
    },
  ],
});

/** Up to which part of a figure its notation may be unsure, for it to be recognised as another one. */
const coarsest = 0.04;

function findingFor(
  figure: Figure,
  written: StatedFigure,
  entry: Entry,
  figures: CaseFigures,
  context: RuleContext,
): Finding | undefined {
  const { model, replaceValue } = context;
  const value = computed(figure, figures.returns);
  const span = entry.value.span;
  const said = entry.value.kind === "scalar" ? entry.value.source.trim() : "";
  if (value === undefined) {
    // Of rates, `irr-undefined` speaks, and of a payback that a positive value lacks, `no-payback`.
    if (figure !== "payback" || figures.discounted.netPresentValue > 0) return undefined;
    const message = l10n.t("{0} is stated, and after {1} years the money is not back.", said, figures.returns.years);
    return { span, message };
  }
  if (isSame(written, value)) return undefined;
  const right = written.write(value);
  const under = model.financials?.stated?.under;
  if (under !== undefined) {
    const message = l10n.t(
      "Under the stated convention this is {0}; computed from the costs and benefits of this file, it is {1}. Be ready to explain the difference.",
      said,
      right,
    );
    return { span, severity: "info", message };
  }
  // In a coarse notation one figure easily looks like another.
  const definitions =
    written.step <= coarsest * Math.abs(written.value) ? otherDefinitions(figure, figures, model) : [];
  const other = definitions.find((one) => one.value !== undefined && isSame(written, one.value));
  if (other === undefined) {
    const message = l10n.t(
      "{0} is stated, and the costs and benefits of this file give {1}. Correct the one that is wrong.",
      said,
      right,
    );
    return { span, message, fixes: [attended(replaceValue(entry.value, right))] };
  }
  const message = l10n.t("{0} is {1}; the costs and benefits of this file give {2}.", said, other.meaning, right);
  return {
    span,
    severity: "info",
    message,
    fixes: [attended(renamed(figure, written, entry, figures, context) ?? replaceValue(entry.value, right))],
  };
}

/** Where the figure is right under another name that is free, it is given that name. */
function renamed(
  figure: Figure,
  written: StatedFigure,
  { key }: Entry,
  { returns }: CaseFigures,
  { model, replaceText }: RuleContext,
): Fix | undefined {
  const name = figure === "roi" ? "discountedRoi" : figure === "discountedRoi" ? "roi" : undefined;
  const value = name && computed(name, returns);
  if (name === undefined || value === undefined || model.financials?.stated?.[name] !== undefined) return undefined;
  return isSame(written, value) ? replaceText(l10n.t("Rename it to `{0}`", name), key.span, name) : undefined;
}
