import * as l10n from "@vscode/l10n";
import type { Strength, TeamMember } from "../../generated/proposal";
import type { Fact, Section, Sourced } from "../summary";
import { fact, joined, present, type Reading, section } from "./reading";

/** Who stands for the proposal, who does the work, and what they are good at. */
export function peopleSection(reading: Reading): Section {
  const { model, nameOf, gap, developed } = reading;
  const { sponsor } = model;
  return section("people", l10n.t("Who is behind it"), ["sponsor"], {
    gaps: sponsor === undefined && developed ? [gap(["sponsor"], l10n.t("No sponsor named yet"))] : [],
    facts: present([
      fact(l10n.t("Sponsor"), [sponsor === undefined ? undefined : { text: nameOf(sponsor), source: ["sponsor"] }]),
      ...team(model.team ?? [], reading),
      fact(
        l10n.t("What we bring"),
        (model.strengths ?? []).map((strength) => oneStrength(strength, reading)),
      ),
    ]),
  });
}

function team(members: readonly TeamMember[], reading: Reading): readonly (Fact | undefined)[] {
  const from = (side: TeamMember["side"]): readonly (Sourced | undefined)[] =>
    members.filter((member) => member.side === side).map((member) => memberWords(member, reading));
  const unsaid = from(undefined);
  return [
    fact(l10n.t("From the business"), from("business")),
    fact(l10n.t("From IT"), from("it")),
    fact(l10n.t("From outside"), from("outside")),
    fact(unsaid.length === members.length ? l10n.t("Team") : l10n.t("Also in the team"), unsaid),
  ];
}

function memberWords(member: TeamMember, { pathOf }: Reading): Sourced | undefined {
  const words = joined([member.name, member.role, member.brings, member.capacity]);
  return words === undefined ? undefined : { text: words, source: pathOf(member) };
}

function oneStrength(strength: Strength, { text, pathOf }: Reading): Sourced | undefined {
  const evidence = text(strength, "evidence");
  const kind = strength.kind === undefined ? undefined : strengthWords()[strength.kind];
  if (kind === undefined) return evidence;
  return { text: evidence === undefined ? kind : l10n.t("{0}: {1}", kind, evidence.text), source: pathOf(strength) };
}

/** What each kind of strength is called. */
export function strengthWords(): Record<NonNullable<Strength["kind"]>, string> {
  return {
    leadership: l10n.t("Leadership"),
    "risk-management": l10n.t("Risk management"),
    "large-scale-implementations": l10n.t("Large-scale implementations"),
    adoption: l10n.t("Getting people to use it"),
    "technology-landscape": l10n.t("Knowledge of the technology landscape"),
  };
}
