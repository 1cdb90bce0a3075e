import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../core/money";
import { walk } from "../../core/schema";
import { isEmpty, type MapNode, type ScalarNode } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "no-currency",
  summary: "Flags amounts of money without a currency.",
  why: "Readers in two countries read a bare number as two different sums. One line settles it for the whole paper.",
  serves: "bottleneck",
  severity: { idea: "warning", outline: "error" },
  speaksForEmpty: ["financials", "financials.currency"],

  *check({ root, config, nodeAt, keyOf, suggestField, setField }) {
    const financials = nodeAt(["financials"]);
    const inside = financials?.kind === "map";
    if (!isEmpty(inside ? nodeAt(["financials", "currency"]) : financials)) return;
    const written = nodeAt(inside ? ["financials", "currency"] : ["financials"]) !== undefined;
    const amount = firstAmount(root);
    if (amount === undefined) return;
    const title = (code: string): string => l10n.t("Set the currency to `{0}`", code);
    yield {
      span: written ? keyOf(inside ? ["financials", "currency"] : ["financials"]) : amount.span,
      message: l10n.t("No currency is set. Give the code of the one that all amounts are in, such as `EUR`."),
      fixes:
        config.currency === undefined
          ? []
          : setField(
              l10n.t("Set `financials.currency` to `{0}`, as configured", config.currency),
              inside ? financials : root,
              inside ? "currency" : "financials",
              inside ? config.currency : { currency: config.currency },
            ),
      suggestions: currenciesOf(root).map((code) =>
        inside
          ? suggestField(title(code), ["financials"], "currency", code)
          : suggestField(title(code), [], "financials", { currency: code }),
      ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer supplier invoices in two days
costs:
  - name: Invoice portal
    amounts: [|12000|]
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Answer supplier invoices in two days
costs:
  - name: Invoice portal
    amounts: 12000
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Two more wards on the drug cabinet
problem: Nurses throw away drugs worth £61,000 a year
benefits:
  - name: Fewer drugs past their date
    amounts:
      2027: 20k
      2028-2030: 45k
financials:
  [|currency|]:
  years: 2027-2030
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Two more wards on the drug cabinet
problem: Nurses throw away drugs worth £61,000 a year
benefits:
  - name: Fewer drugs past their date
    amounts:
      2027: 20k
      2028-2030: 45k
financials:
  currency: GBP
  years: 2027-2030
`,
      },
    },
    {
      bad: `proposal: 1
title: Two more wards on the drug cabinet
benefits:
  - name: Fewer drugs past their date
    amounts:
      2027: [|20k|]
      2028-2030: 45k
financials:
  years: 2027-2030
`,
    },
    {
      bad: `proposal: 1
title: Roast at night, when power is cheap
costs:
  - name: Silos for green coffee
    amounts:
      2027: [|38k|]
financials:
  years: 2027-2030
`,
      fixed: `proposal: 1
title: Roast at night, when power is cheap
costs:
  - name: Silos for green coffee
    amounts:
      2027: 38k
financials:
  currency: SEK
  years: 2027-2030
`,
      config: `currency: SEK
`,
    },
    {
      good: `proposal: 1
title: Answer supplier invoices in two days
costs:
  - name: Invoice portal
    amounts: 12000
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Answer supplier invoices in two days
benefits:
  - name: Fewer stopped deliveries
    measure:
      metric: Stopped deliveries
      unit: a year
      baseline: 30
      target: 3
`,
    },
  ],
});

/** The first amount of the text that is more than nothing. */
function firstAmount(root: MapNode): ScalarNode | undefined {
  let first: ScalarNode | undefined;
  walk(root, (node, schema) => {
    if (node.kind !== "scalar" || !schema["x-noun"]?.startsWith("an amount")) return;
    if ((parseMoney(node.value) ?? 0) > 0 && (first === undefined || node.span.start < first.span.start)) first = node;
  });
  return first;
}

/** Four currencies to choose from, those that the texts themselves name first. */
function currenciesOf(root: MapNode): string[] {
  const named: string[] = [];
  walk(root, (node, schema) => {
    if (node.kind !== "scalar" || schema["x-prose"] !== true || typeof node.value !== "string") return;
    for (const [sign] of node.value.matchAll(/(?<![\p{L}\p{N}])(?:EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CAD|AUD)\b|[€£]/gu))
      named.push(sign === "€" ? "EUR" : sign === "£" ? "GBP" : sign);
  });
  return [...new Set([...named, "EUR", "GBP", "USD", "CHF"])].slice(0, 4);
}
