import * as l10n from "@vscode/l10n";
import { choice } from "../../core/snippet";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "unpriced-basis",
  summary: "Flags a discount rate beside which nobody says whether prices hold inflation.",
  why: "A rate that holds inflation beside prices that do not makes a long case look worse than it is, and the reverse better. One word tells finance that the two match.",
  source: "HM Treasury, The Green Book: prices and discount rate are both real or both nominal",
  serves: "pressure",
  severity: "warning",
  speaksForEmpty: ["financials.basis"],

  *check({ has, nodeAt, keyOf, suggestField }) {
    if (!has(["financials", "discountRate"]) || has(["financials", "basis"])) return;
    const written = nodeAt(["financials", "basis"]) !== undefined;
    yield {
      span: keyOf(["financials", written ? "basis" : "discountRate"]),
      message: l10n.t(
        "The rate is given and not whether prices hold inflation. Set `basis` to `nominal` if they do, to `real` if they do not.",
      ),
      suggestions: [
        suggestField(l10n.t("Say whether prices hold inflation"), ["financials"], "basis", choice(["nominal", "real"])),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Line the canal before it leaks into the tunnel
financials:
  currency: GBP
  years: 2027-2046
  [|discountRate|]: 3.5%
`,
      suggestion: {
        stops: ["real"],
        filled: `proposal: 1
title: Line the canal before it leaks into the tunnel
financials:
  currency: GBP
  years: 2027-2046
  discountRate: 3.5%
  basis: real
`,
      },
    },
    {
      bad: `proposal: 1
title: Line the canal before it leaks into the tunnel
financials:
  discountRate: 3.5%
  [|basis|]:
`,
    },
    {
      good: `proposal: 1
title: Line the canal before it leaks into the tunnel
financials:
  discountRate: 3.5%
  basis: real
`,
    },
    {
      nearMiss: `proposal: 1
title: Line the canal before it leaks into the tunnel
financials:
  currency: GBP
  years: 2027-2046
`,
    },
  ],
});
