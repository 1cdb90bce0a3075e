import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../core/money";
import type { Level, Risk } from "../../generated/proposal";
import type { Item, Section, Sourced } from "../summary";
import { fact, present, type Reading, section } from "./reading";
import { riskMatrix } from "./risk-matrix";

/** The risks that a page has room for. */
const mostRisks = 5;

const weights: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** The gravest risks of going ahead, by likelihood and impact; those of doing nothing stand where it is refused. */
export function risksSection(reading: Reading): Section {
  const risks = reading.model.risks ?? [];
  const ahead = risks.filter(({ kind }) => kind !== "inaction");
  const ordered = [...ahead].sort((a, b) => gravity(b) - gravity(a));
  const gravest = ordered.slice(0, mostRisks);
  return section("risks", l10n.t("Top risks"), ["risks"], {
    gaps: risks.length === 0 && reading.developed ? [reading.gap(["risks"], l10n.t("No risk named yet"))] : [],
    pictures: present([riskMatrix(ordered, reading)]),
    items: gravest.map((risk) => riskItem(risk, reading)),
    notes: present([fact(l10n.t("Not shown"), [more(ahead.length - gravest.length)])]),
  });
}

function more(count: number): Sourced | undefined {
  if (count < 1) return undefined;
  const text = count === 1 ? l10n.t("One lesser risk") : l10n.t("{0} lesser risks", count);
  return { text, source: ["risks"] };
}

/** A risk with how grave it is, what is done about it and by whom. */
export function riskItem(risk: Risk, { text, nameOf, pathOf, amount }: Reading): Item {
  const exposure = parseMoney(risk.exposure);
  return {
    source: pathOf(risk),
    name: risk.name?.trim() || l10n.t("A risk without a name"),
    tags: present([ratingWords(risk)]),
    gaps: [],
    texts: [],
    facts: present([
      fact(l10n.t("Exposure"), [
        exposure === undefined ? undefined : { text: amount(exposure), source: pathOf(risk, "exposure") },
      ]),
      fact(l10n.t("What we do"), [text(risk, "mitigation")]),
      fact(l10n.t("Owner"), [
        risk.owner === undefined ? undefined : { text: nameOf(risk.owner), source: pathOf(risk, "owner") },
      ]),
    ]),
  };
}

function ratingWords({ likelihood, impact }: Risk): string | undefined {
  const words = present([likelihood && likelihoodWords()[likelihood], impact && impactWords()[impact]]);
  return words.length === 2 ? l10n.t("{0}, {1}", words[0] ?? "", words[1]?.toLowerCase() ?? "") : words[0];
}

function likelihoodWords(): Record<Level, string> {
  return { low: l10n.t("Low likelihood"), medium: l10n.t("Medium likelihood"), high: l10n.t("High likelihood") };
}

function impactWords(): Record<Level, string> {
  return { low: l10n.t("Low impact"), medium: l10n.t("Medium impact"), high: l10n.t("High impact") };
}

/** Likelihood times impact; a risk that was not rated comes last. */
export function gravity({ likelihood, impact }: Risk): number {
  return (likelihood === undefined ? 0 : weights[likelihood]) * (impact === undefined ? 0 : weights[impact]);
}
