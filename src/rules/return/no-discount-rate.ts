import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "no-discount-rate",
  summary: "Flags amounts over several years without a discount rate, from the outline on.",
  why: "Money that comes in four years is worth less than money that goes out now. Without the rate nobody can say what the case is worth today.",
  serves: "pressure",
  source: "HM Treasury, The Green Book",
  severity: { outline: "warning" },
  speaksForEmpty: ["financials", "financials.discountRate"],

  *check({ model, root, config, money, nodeAt, keyOf, keyIn, setField, suggestField }) {
    const flows = money.recommended?.flows.whole;
    const busy = flows?.net.filter((_, year) => flows.costs[year] !== 0 || flows.benefits[year] !== 0).length ?? 0;
    if (busy < 2) return;
    const financials = nodeAt(["financials"]);
    const inside = financials?.kind === "map";
    if (!isEmpty(inside ? nodeAt(["financials", "discountRate"]) : financials)) return;
    const priced = [...(model.costs ?? []), ...(model.benefits ?? [])].find(
      ({ amounts }) => typeof amounts === "object",
    );
    const rate = config.discountRate;
    yield {
      span:
        financials === undefined && priced !== undefined
          ? keyIn(priced, "amounts")
          : keyOf(inside ? ["financials", "discountRate"] : ["financials"]),
      message: l10n.t(
        "The amounts lie in several years, and no discount rate says what they are worth today. Ask finance for the rate.",
      ),
      fixes:
        rate === undefined
          ? []
          : setField(
              l10n.t("Set `financials.discountRate` to `{0}`, as configured", rate),
              inside ? financials : root,
              inside ? "discountRate" : "financials",
              inside ? rate : { discountRate: rate },
            ),
      suggestions: [
        inside
          ? suggestField(l10n.t("Set the discount rate"), ["financials"], "discountRate", stop())
          : suggestField(l10n.t("Set the discount rate"), [], "financials", { discountRate: stop() }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Sort parcels by machine in the northern depot
stage: outline
benefits:
  - name: Fewer parcels sent to the wrong town
    amounts:
      2028-2031: 120k
costs:
  - name: Sorting machine
    amounts:
      2027: 250k
financials:
  [|currency|]: EUR
`,
      suggestion: {
        stops: ["8%"],
        filled: `proposal: 1
title: Sort parcels by machine in the northern depot
stage: outline
benefits:
  - name: Fewer parcels sent to the wrong town
    amounts:
      2028-2031: 120k
costs:
  - name: Sorting machine
    amounts:
      2027: 250k
financials:
  currency: EUR
  discountRate: 8%
`,
      },
    },
    {
      bad: `proposal: 1
title: Meter the water of every street
stage: full
costs:
  - name: Meters
    amounts:
      2027-2029: 90k
financials:
  currency: EUR
  [|discountRate|]:
`,
      fixed: `proposal: 1
title: Meter the water of every street
stage: full
costs:
  - name: Meters
    amounts:
      2027-2029: 90k
financials:
  currency: EUR
  discountRate: 6.5%
`,
      config: "discountRate: 6.5%\n",
    },
    {
      good: `proposal: 1
title: Sort parcels by machine in the northern depot
costs:
  - name: Sorting machine
    amounts:
      2027: 250k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Replace the boiler of the town hall
stage: outline
costs:
  - name: Boiler
    amounts:
      2027: 90k
benefits:
  - name: Less gas
    amounts: 140k
`,
    },
  ],
});
