import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import { idOf } from "../../core/model";
import { stop } from "../../core/snippet";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import type { PartyOrShares } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { says, wholeList } from "../judging/whole";

export default defineRule({
  id: "mismatched-shares",
  summary: "Flags a partner who shares the benefits and none of the costs, or the costs and none of the benefits.",
  why: "Our costs set against benefits that are partly a partner's give a return that nobody earns. Both sides have to be shared, or neither.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { suggestFieldIn } = context;
    const [costs, benefits, outside] = [wholeList(context, "costs"), wholeList(context, "benefits"), partners(context)];
    if (costs === undefined || benefits === undefined || outside === undefined) return;
    const priced = costs.filter(({ amounts }) => amounts !== undefined);
    const counted = benefits.filter((benefit) => benefit.amounts !== undefined && countsAsMoney(benefit));
    if (priced.length === 0 || counted.length === 0) return;
    const paying = new Set(priced.flatMap(({ paidBy }) => partiesOf(paidBy)));
    const gaining = new Set(counted.flatMap((benefit) => partiesOf(benefit.for)));
    const told = new Set<string>();
    const first = priced.find((cost) => !says(context, cost, "paidBy"));
    for (const benefit of counted) {
      for (const party of partiesOf(benefit.for)) {
        if (!outside.has(party) || paying.has(party) || told.has(party)) continue;
        // Of a benefit that is all theirs, only money in hand is surely meant as the return of our costs.
        if (typeof benefit.for === "string" && benefit.kind !== "cashable") continue;
        told.add(party);
        yield {
          span: placeOf(context, benefit, "for", party),
          message: l10n.t(
            "`{0}` shares this benefit and pays none of the costs. Say what they pay, or count our part alone.",
            party,
          ),
          suggestions:
            first === undefined
              ? []
              : [
                  suggestFieldIn(l10n.t("Share the first cost with `{0}`", party), first, "paidBy", {
                    us: stop(),
                    [party]: stop(),
                  }),
                ],
        };
      }
    }
    const whole = counted.find((benefit) => !says(context, benefit, "for"));
    for (const cost of priced) {
      // Who pays for all of something may well be a funder who wants no money back.
      if (typeof cost.paidBy === "string") continue;
      for (const party of partiesOf(cost.paidBy)) {
        if (!outside.has(party) || gaining.has(party) || told.has(party)) continue;
        told.add(party);
        yield {
          span: placeOf(context, cost, "paidBy", party),
          message: l10n.t(
            "`{0}` shares this cost and has a part in no benefit. Say what they gain, or list them under `funding` if they want nothing back.",
            party,
          ),
          suggestions:
            whole === undefined
              ? []
              : [
                  suggestFieldIn(l10n.t("Share the first benefit with `{0}`", party), whole, "for", {
                    us: stop(),
                    [party]: stop(),
                  }),
                ],
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: One booking page for museum and ferry
stakeholders:
  - id: ferry
    name: Ferry company
    side: outside
    outcome: Day trips sold rise from 210 to 400 a week
benefits:
  - name: Margin on joint tickets
    for:
      us: 60%
      [|ferry|]: 40%
    amounts:
      2028-2030: 90k
costs:
  - name: Booking page
    amounts:
      2027: 110k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["60%", "40%"],
        filled: `proposal: 1
title: One booking page for museum and ferry
stakeholders:
  - id: ferry
    name: Ferry company
    side: outside
    outcome: Day trips sold rise from 210 to 400 a week
benefits:
  - name: Margin on joint tickets
    for:
      us: 60%
      ferry: 40%
    amounts:
      2028-2030: 90k
costs:
  - name: Booking page
    amounts:
      2027: 110k
    paidBy:
      us: 60%
      ferry: 40%
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: One booking page for museum and ferry
stakeholders:
  - id: ferry
    name: Ferry company
    side: outside
    outcome: Day trips sold rise from 210 to 400 a week
benefits:
  - name: Margin on joint tickets
    amounts:
      2028-2030: 90k
costs:
  - name: Booking page
    amounts:
      2027: 110k
    paidBy:
      us: 70%
      [|ferry|]: 30%
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: One booking page for museum and ferry
stakeholders:
  - id: ferry
    name: Ferry company
    side: outside
    outcome: Day trips sold rise from 210 to 400 a week
benefits:
  - name: Margin on joint tickets
    for:
      us: 60%
      ferry: 40%
    amounts:
      2028-2030: 90k
costs:
  - name: Booking page
    amounts:
      2027: 110k
    paidBy:
      us: 60%
      ferry: 40%
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Warm the school with the heat of the ice rink
stakeholders:
  - id: climate-fund
    name: Climate fund of the county
    side: outside
    outcome: The county saves 300 tonnes of oil a year
benefits:
  - name: Oil that is no longer bought
    amounts:
      2028-2037: 70k
costs:
  - name: Heat pump and pipes
    amounts:
      2027: 400k
    paidBy:
      us: 60%
      climate-fund: 40%
funding:
  - from: Climate fund
    payer: climate-fund
    status: agreed
    amounts: 160k
financials:
  currency: EUR
`,
    },
  ],
});

/** The ids of those who stand outside and share the case; a funder does not. Nothing where some of it is unknown. */
function partners(context: RuleContext): ReadonlySet<string> | undefined {
  const { model, has } = context;
  const stakeholders = wholeList(context, "stakeholders");
  if (stakeholders === undefined || (has(["funding"]) && model.funding === undefined)) return undefined;
  const funders = new Set(model.funding?.flatMap(({ payer }) => payer ?? []));
  const outside = stakeholders.filter(({ side }) => side === "outside").flatMap((party) => idOf(party) ?? []);
  return new Set(outside.filter((party) => !funders.has(party)));
}

function partiesOf(party: PartyOrShares | undefined): readonly string[] {
  if (typeof party === "string") return [party];
  return Object.keys(party ?? {}).filter((name) => name !== "us" && !name.startsWith("x-"));
}

/** Where a party is named: the key of its share, or the whole value. */
function placeOf({ nodeOf, keyIn }: RuleContext, entry: object, field: string, party: string): Span {
  const value = entryOf(nodeOf(entry), field)?.value;
  return entryOf(value, party)?.key.span ?? value?.span ?? keyIn(entry, field);
}
