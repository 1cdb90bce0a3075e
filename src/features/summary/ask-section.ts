import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../core/money";
import type { AskRelease, FundingSource } from "../../generated/proposal";
import type { Gap, Section, Sourced } from "../summary";
import { fact, joined, present, type Reading, section } from "./reading";

/** What is to be decided, by whom and by when, what it costs and releases. */
export function askSection(reading: Reading): Section {
  const { model, texts, amount, when, nameOf } = reading;
  const { ask } = model;
  const decisions = texts(ask, "decision");
  const sum = parseMoney(ask?.amount);
  const by = when(ask?.by);
  const decidedBy = ask?.decidedBy;
  return section("ask", l10n.t("The ask"), ["ask"], {
    gaps: gaps({ decision: decisions[0], amount: sum, by, decidedBy }, reading),
    texts: decisions,
    facts: present([
      fact(l10n.t("Amount"), [sum === undefined ? undefined : { text: amount(sum), source: ["ask", "amount"] }]),
      fact(l10n.t("Decision by"), [by === undefined ? undefined : { text: by, source: ["ask", "by"] }]),
      fact(l10n.t("Decided by"), [
        decidedBy === undefined ? undefined : { text: nameOf(decidedBy), source: ["ask", "decidedBy"] },
      ]),
      fact(
        l10n.t("Released in steps"),
        (ask?.releases ?? []).map((release) => releaseWords(release, reading)),
      ),
      fact(
        l10n.t("Funding"),
        (model.funding ?? []).map((source) => fundingWords(source, reading)),
      ),
      fact(l10n.t("Conditions"), texts(ask, "conditions")),
    ]),
  });
}

/** What the ask lacks. An idea may leave open how much, when and who; what it wrongly says of them is told all the same. */
function gaps(said: Record<"decision" | "amount" | "by" | "decidedBy", unknown>, reading: Reading): readonly Gap[] {
  const { model, developed, gap, unread } = reading;
  const whole = model.ask === undefined ? unread(["ask"]) : undefined;
  if (whole !== undefined) return [whole];
  const lacking = (field: keyof typeof said, missing: string, needed: boolean): Gap | undefined => {
    const path = ["ask", field];
    if (said[field] !== undefined) return undefined;
    return needed ? gap(path, missing) : unread(path);
  };
  return present([
    lacking("decision", l10n.t("No decision is asked for yet"), true),
    lacking("amount", l10n.t("No amount asked yet"), developed),
    lacking("by", l10n.t("No date for the decision yet"), developed),
    lacking("decidedBy", l10n.t("Nobody named who decides"), developed),
  ]);
}

function releaseWords(release: AskRelease, { amount, when, nameOf, pathOf }: Reading): Sourced | undefined {
  const sum = parseMoney(release.amount);
  const by = when(release.by);
  const purpose = release.for?.map(nameOf).join("; ");
  const words = joined([sum === undefined ? undefined : amount(sum), by, purpose]);
  return words === undefined ? undefined : { text: words, source: pathOf(release) };
}

function fundingWords(source: FundingSource, { amounts, amount, nameOf, pathOf }: Reading): Sourced | undefined {
  const from = source.from?.trim() || (source.payer === undefined ? undefined : nameOf(source.payer));
  const sum = amounts(source.amounts);
  const state =
    source.status === "agreed" ? l10n.t("agreed") : source.status === "asked" ? l10n.t("asked for") : undefined;
  const words = present([
    sum === undefined ? undefined : amount(sum.total),
    from,
    state,
    source.condition?.trim() || undefined,
  ]);
  return words.length === 0 ? undefined : { text: words.join(" · "), source: pathOf(source) };
}
