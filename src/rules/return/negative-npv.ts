import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { defineRule } from "../define-rule";
import { caseFigures, hasOtherReason, suggestOtherReason } from "../judging/case-figures";

export default defineRule({
  id: "negative-npv",
  summary: "Flags a recommended option whose net present value is zero or less, where no other reason speaks for it.",
  why: "Money that returns less than it costs is spent only for a reason that is not money: a duty, a risk, a service. If that reason is not in the paper, the figure decides alone.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const figures = caseFigures(context);
    if (figures === undefined) return;
    const { model, keyOf } = context;
    const { netPresentValue, rate } = figures.discounted;
    if (netPresentValue > 0 || hasOtherReason(context, netPresentValue)) return;
    yield {
      span: keyOf(["benefits"]),
      message: l10n.t(
        "At {0} the benefits do not cover the costs: the net present value is {1}. Say what speaks for it beside money, or change the option.",
        `${Number((rate * 100).toPrecision(6))}%`,
        amountInWords(netPresentValue, model.financials?.currency),
      ),
      suggestions: [suggestOtherReason(context, l10n.t("Add a benefit that is not money"))],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Print the bus timetable at every stop
[|benefits|]:
  - name: Fewer calls about departures
    amounts:
      2028-2030: 20k
costs:
  - name: Printed timetables
    amounts:
      2027: 140k
financials:
  currency: EUR
  discountRate: 5%
`,
      suggestion: {
        stops: ["Passengers without a telephone know when the bus comes"],
        filled: `proposal: 1
title: Print the bus timetable at every stop
benefits:
  - name: Fewer calls about departures
    amounts:
      2028-2030: 20k
  - name: Passengers without a telephone know when the bus comes
    kind: qualitative
costs:
  - name: Printed timetables
    amounts:
      2027: 140k
financials:
  currency: EUR
  discountRate: 5%
`,
      },
    },
    {
      good: `proposal: 1
title: Print the bus timetable at every stop
benefits:
  - name: Fewer calls about departures
    amounts:
      2028-2030: 60k
costs:
  - name: Printed timetables
    amounts:
      2027: 140k
financials:
  currency: EUR
  discountRate: 5%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Keep patient records where the law wants them
drivers: [risk-management]
benefits:
  - name: One archive less to rent
    amounts:
      2028-2030: 20k
costs:
  - name: Archive in this country
    amounts:
      2027: 140k
financials:
  currency: EUR
  discountRate: 5%
`,
    },
    {
      nearMiss: `proposal: 1
title: Repair the quay crane
benefits:
  - name: Less overtime
    amounts:
      2028-2030: 20k
costs:
  - name: New gearbox
    amounts:
      2027: 140k
options:
  - name: Go on with the old gearbox
    kind: do-nothing
    costs:
      - name: Hired crane on the days it fails
        amounts:
          2027-2030: 75k
financials:
  currency: EUR
  discountRate: 5%
`,
    },
  ],
});
