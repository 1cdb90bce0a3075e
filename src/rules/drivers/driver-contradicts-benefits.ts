import * as l10n from "@vscode/l10n";
import { attended, type Fix, type Suggestion } from "../../core/problem";
import { stop } from "../../core/snippet";
import type { DriverKind } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { driversServed, type NamedDriver } from "../judging/drivers-served";

export default defineRule({
  id: "driver-contradicts-benefits",
  summary: "Flags drivers of which no benefit serves any, such as revenue generation where every benefit is a saving.",
  why: "Who is promised revenue looks for it among the benefits. If all of them are savings, the case is judged by a promise that it never meant to make.",
  serves: "priority",
  severity: "warning",

  *check(context) {
    const drivers = driversServed(context) ?? [];
    const [first] = drivers;
    if (first === undefined || drivers.some(({ served }) => served)) return;
    const others = [...new Set((context.model.benefits ?? []).flatMap(({ driver }) => driver ?? []))];
    const isOnly = drivers.length === 1;
    yield {
      span: isOnly ? first.node.span : context.keyOf(["drivers"]),
      message: isOnly
        ? others.length === 0
          ? l10n.t(
              "The driver is `{0}`, and every benefit saves or avoids spending. Change the driver, or name a benefit that serves it.",
              first.kind,
            )
          : l10n.t(
              "The driver is `{0}`, and every benefit serves something else. Change the driver, or name a benefit that serves it.",
              first.kind,
            )
        : l10n.t("No benefit serves any of the drivers. Name the driver that the benefits serve, or other benefits."),
      fixes: isOnly ? fixes(first, others, context).map(attended) : [],
      suggestions: isOnly ? [] : others.map((kind) => addition(kind, context)),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Print no more delivery notes
drivers: [[|revenue-generation|]]
benefits:
  - name: 1.2 million sheets of paper a year stay unprinted
    driver: efficiency
  - name: Drivers are back half an hour sooner
    driver: efficiency
`,
      fixed: `proposal: 1
title: Print no more delivery notes
drivers: [efficiency]
benefits:
  - name: 1.2 million sheets of paper a year stay unprinted
    driver: efficiency
  - name: Drivers are back half an hour sooner
    driver: efficiency
`,
    },
    {
      bad: `proposal: 1
title: Heat the greenhouses by the weather forecast
drivers:
  - kind: [|revenue-generation|]
    statement: Tomatoes from our own houses all year
benefits:
  - name: Saves 3 GWh of gas a year
  - name: The third boiler need not be bought
    kind: cost-avoidance
`,
    },
    {
      bad: `proposal: 1
title: Weigh lorries while they drive
[|drivers|]: [revenue-generation, efficiency]
benefits:
  - name: No fine for an axle that is too heavy
    driver: risk-management
`,
      suggestion: {
        stops: ["Every lorry leaves within its limits"],
        filled: `proposal: 1
title: Weigh lorries while they drive
drivers: [revenue-generation, efficiency, {kind: risk-management, statement: "Every lorry leaves within its limits"}]
benefits:
  - name: No fine for an axle that is too heavy
    driver: risk-management
`,
      },
    },
    {
      good: `proposal: 1
title: Print no more delivery notes
drivers: [efficiency]
benefits:
  - name: 1.2 million sheets of paper a year stay unprinted
  - name: Drivers are back half an hour sooner
    driver: efficiency
`,
    },
    {
      nearMiss: `proposal: 1
title: Offer savings accounts to pupils
drivers: [revenue-generation]
benefits:
  - name: Savings accounts bring 2.1m of deposits
  - name: Avoids the fee of the card network
  - name: Branches open an hour later
    driver: efficiency
`,
    },
  ],
});

/** To put what the benefits serve in place of the driver; where they do not say it, a saving may be either of two. */
function fixes({ node }: NamedDriver, others: readonly DriverKind[], { replaceValue }: RuleContext): readonly Fix[] {
  const meant = others.length > 0 ? others : ["efficiency", "risk-management"];
  return meant.map((kind) => replaceValue(node, kind));
}

function addition(kind: DriverKind, { suggestItem }: RuleContext): Suggestion {
  return suggestItem(l10n.t("Name the driver `{0}`, too", kind), ["drivers"], { kind, statement: stop() });
}
