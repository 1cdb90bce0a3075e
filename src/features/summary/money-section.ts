import * as l10n from "@vscode/l10n";
import type { Amounts } from "../../core/amounts";
import { countsAsMoney } from "../../core/finance/case-flows";
import type { Benefit, Cost } from "../../generated/proposal";
import type { Gap, Section, Sourced } from "../summary";
import { balanceWords } from "./balance-words";
import { byYearPicture } from "./by-year-picture";
import { cumulativePicture } from "./cumulative-picture";
import { flowTable } from "./flow-table";
import { type Flow, flowsOf } from "./flows";
import { moneyNotes } from "./money-notes";
import { moneyWords } from "./money-words";
import { fact, joined, present, type Reading, section } from "./reading";
import { recoveryWords } from "./recovery-words";
import { returnsFacts } from "./returns-facts";
import { sensitivityFact, sensitivityOf } from "./sensitivity";

/** Costs and benefits by year, and beside them what is shown and not counted. */
export function moneySection(reading: Reading): Section {
  const { model, money } = reading;
  const costs = model.costs ?? [];
  const benefits = model.benefits ?? [];
  const flows = flowsOf(costs, benefits, reading);
  const sensitivity = sensitivityOf(reading);
  return section("money", l10n.t("Costs and benefits"), ["costs"], {
    gaps: gaps(costs, benefits, reading),
    texts: flows.length > 0 ? balanceTexts(flows, reading) : totalTexts(costs, benefits, reading),
    facts: present([
      ...returnsFacts(reading),
      sensitivity && sensitivityFact(sensitivity),
      fact(
        l10n.t("Budgets that fall"),
        benefits.map((benefit) => fallingBudget(benefit, reading)),
      ),
    ]),
    pictures: present([
      byYearPicture(flows, money),
      cumulativePicture(reading),
      // A single bar says no more than the fact above.
      sensitivity !== undefined && sensitivity.swings.length > 1 ? sensitivity : undefined,
    ]),
    ...(flows.length > 0 ? { table: flowTable(flows, money) } : {}),
    notes: moneyNotes(costs, benefits, flows.length > 0, reading),
  });
}

/** Which budget falls because of a benefit, from when on, and who agreed. */
function fallingBudget(benefit: Benefit, { text, when, nameOf, pathOf }: Reading): Sourced | undefined {
  const { release } = benefit;
  const budget = text(release, "budget")?.text;
  if (release === undefined || budget === undefined) return undefined;
  const agreed = release.agreedBy === undefined ? l10n.t("nobody agreed yet") : nameOf(release.agreedBy);
  return { text: joined([budget, when(release.by), agreed]) ?? budget, source: pathOf(benefit, "release") };
}

function gaps(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  { gap, amounts, model, pathOf }: Reading,
): readonly Gap[] {
  const [cost] = costs;
  const unvalued = benefits.find(countsAsMoney);
  const priced = costs.some((cost) => amounts(cost.amounts) !== undefined);
  const valued = benefits.some((benefit) => amounts(benefit.amounts) !== undefined);
  return present([
    priced
      ? undefined
      : cost === undefined
        ? gap(["costs"], l10n.t("No cost named yet"))
        : gap(pathOf(cost, "amounts"), l10n.t("No cost has an amount yet")),
    benefits.length > 0 ? undefined : gap(["benefits"], l10n.t("No benefit named yet")),
    valued || unvalued === undefined
      ? undefined
      : gap(pathOf(unvalued, "amounts"), l10n.t("No benefit has an amount yet")),
    model.financials?.currency === undefined && (priced || valued)
      ? gap(["financials", "currency"], l10n.t("No currency named yet"))
      : undefined,
  ]);
}

function balanceTexts(flows: readonly Flow[], { money }: Reading): readonly Sourced[] {
  const recovery = recoveryWords(flows, money);
  return present([
    { text: balanceWords(flows, money), source: ["costs"] },
    recovery === undefined ? undefined : { text: recovery, source: ["benefits"] },
  ]);
}

function totalTexts(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  { amounts, money }: Reading,
): readonly Sourced[] {
  const sum = (values: readonly (Amounts | undefined)[]): number | undefined =>
    values.every((value) => value === undefined)
      ? undefined
      : values.reduce((total, value) => total + (value?.total ?? 0), 0);
  const spent = sum(costs.map((cost) => amounts(cost.amounts)));
  const gained = sum(benefits.filter(countsAsMoney).map((benefit) => amounts(benefit.amounts)));
  const words = (amount: number): string => moneyWords(amount, money);
  if (spent !== undefined && gained !== undefined) {
    return [
      {
        text: l10n.t("In all it costs {0} and brings {1}. The years are not known yet.", words(spent), words(gained)),
        source: ["costs"],
      },
    ];
  }
  if (spent !== undefined)
    return [{ text: l10n.t("In all it costs {0}. The years are not known yet.", words(spent)), source: ["costs"] }];
  if (gained !== undefined)
    return [
      { text: l10n.t("In all it brings {0}. The years are not known yet.", words(gained)), source: ["benefits"] },
    ];
  return [];
}
