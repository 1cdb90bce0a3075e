import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { signChanges } from "../../core/finance/internal-rates";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { caseFigures, isIncredible } from "../judging/case-figures";

export default defineRule({
  id: "irr-undefined",
  summary: "Flags amounts that have no internal rate of return, or several of them.",
  why: "A spreadsheet shows one rate, whichever it finds first, and finance finds another. The net present value has one answer for every case.",
  serves: "pressure",
  severity: "info",

  *check(context) {
    const figures = caseFigures(context);
    if (figures === undefined || figures.discounted.netPresentValue <= 0 || isIncredible(context, figures)) return;
    const rates = figures.returns.internalRates;
    if (rates.length === 1) return;
    const { model, nodeAt, keyOf, replaceText } = context;
    const { stated, hurdleRate, currency } = model.financials ?? {};
    const irr = entryOf(nodeAt(["financials", "stated"]), "irr");
    const isUsed = stated?.irr !== undefined || hurdleRate !== undefined;
    // Flows that never fall below zero have no rate, and nobody misses it unless somebody names one.
    if (!isUsed && (signChanges(figures.money.flows.whole.net) < 2 || stated?.npv !== undefined)) return;
    const value = amountInWords(figures.discounted.netPresentValue, undefined);
    const leads = l10n.t(
      "Lead with the net present value, {0}.",
      amountInWords(figures.discounted.netPresentValue, currency),
    );
    yield {
      span:
        stated?.irr !== undefined && irr !== undefined
          ? irr.key.span
          : keyOf(["financials", hurdleRate === undefined ? "discountRate" : "hurdleRate"]),
      message:
        rates.length === 0
          ? l10n.t("These amounts have no internal rate of return. {0}", leads)
          : l10n.t(
              "These amounts have {0} internal rates of return, and none of them is the right one. {1}",
              rates.length,
              leads,
            ),
      fixes:
        stated?.irr === undefined ||
        irr === undefined ||
        stated.npv !== undefined ||
        hurdleRate !== undefined ||
        irr.value.kind !== "scalar"
          ? []
          : [
              replaceText(
                l10n.t("State the net present value in its place: {0}", value),
                { start: irr.key.span.start, end: irr.value.span.end },
                `npv: ${value}`,
              ),
            ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Dig gravel behind the new bypass
benefits:
  - name: Gravel sold
    amounts:
      2028-2030: 420k
costs:
  - name: Access road
    amounts:
      2027: 600k
  - name: Filling the pit and planting it
    amounts:
      2031: 520k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    [|irr|]: 28.7%
    source: Spreadsheet of the quarry
`,
      fixed: `proposal: 1
title: Dig gravel behind the new bypass
benefits:
  - name: Gravel sold
    amounts:
      2028-2030: 420k
costs:
  - name: Access road
    amounts:
      2027: 600k
  - name: Filling the pit and planting it
    amounts:
      2031: 520k
financials:
  currency: EUR
  discountRate: 8%
  stated:
    npv: 100.2k
    source: Spreadsheet of the quarry
`,
    },
    {
      good: `proposal: 1
title: Dig gravel behind the new bypass
benefits:
  - name: Gravel sold
    amounts:
      2028-2030: 420k
costs:
  - name: Access road
    amounts:
      2027: 600k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: End the lease of the second office
benefits:
  - name: Rent saved
    amounts:
      2027-2029: 90k
costs:
  - name: Handing the rooms back
    amounts:
      2027: 60k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
  ],
});
