import * as l10n from "@vscode/l10n";
import { parseDate } from "../../core/dates";
import { idOf } from "../../core/model";
import type { KnownRole } from "../../core/role-named";
import type { Stakeholder } from "../../generated/proposal";
import { peerMetrics } from "../../rules/words/peer-metrics";
import type { Gap, Lens, Opening } from "../summary";
import { askWords, fundingWords, refusalWords, releaseWords } from "./opening/ask-words";
import { called, calledWithOffice, inSentence } from "./opening/called";
import { benefitsFor, gainWords, measuredWords, numbersIn } from "./opening/gain";
import { inactionWords } from "./opening/inaction-words";
import { returnsWords, worthWords } from "./opening/returns-words";
import { fitted, type Said } from "./opening/said";
import { part, sentence } from "./opening/sentence";
import { present, type Reading } from "./reading";

/**
 * What one reader reads first: their pressure, what they get, what doing nothing brings, and what is asked, up to what stops if
 * it is refused. Only what the proposal says; nothing where it says nothing.
 */
export function openingOf(reading: Reading, lens: Lens, role: KnownRole | undefined): Opening | undefined {
  const [first, ...others] = reading.readers;
  const isOne = lens.id !== "everyone";
  const returns = lens.id === "cfo" ? returnsWords(reading) : [];
  const reader = first === undefined ? undefined : readerWords(first, others, reading);
  const matched = isOne && first === undefined ? measuredFor(lens, role, reading) : [];
  const own = first === undefined ? [] : benefitsFor(idOf(first), reading);
  const isDecider = [...reading.readers].some((one) => idOf(one) === reading.model.ask?.decidedBy);
  const said = [
    ...(reader?.said ?? caseWords(lens, reading)),
    ...matched,
    ...inactionWords(lens.id, reading),
    ...launchWords(lens, reading),
    ...askWords(reading, isDecider ? "decider" : isOne ? "bystander" : "everyone"),
    ...fundingWords(reading),
    ...releaseWords([...own, ...(reading.model.benefits ?? [])], lens.id === "cfo" ? 83 : 48, reading),
    ...(returns.length > 0 ? returns : worthWords(reading)),
    ...refusalWords(reading),
  ];
  const unmeasured = isOne && first === undefined && matched.length + returns.length === 0;
  const gaps = reader?.gaps ?? (unmeasured ? [unmeasuredGap(lens, role, reading)] : []);
  // A page of an idea is hardly longer than an opening, and would say everything twice.
  if (!isOne && (said.length === 0 || isShort(reading))) return undefined;
  return fitted(headingOf(first, lens), said, gaps);
}

/** Whether it is an idea without any of what an outline adds. */
function isShort({ developed, model }: Reading): boolean {
  return !developed && [model.options, model.risks, model.deliverables].every((list) => list === undefined);
}

function headingOf(reader: Stakeholder | undefined, { id, name }: Lens): string {
  if (id === "everyone") return l10n.t("The case");
  const person = part(reader?.name ?? "");
  if (person === "") return l10n.t("For the {0}", inSentence(name));
  const role = part(reader?.role ?? "");
  return role === "" || person.includes(",") || person === role ? person : `${person}, ${role}`;
}

/** Pressure, outcome and price of the first reader, and what the others of that role get. */
function readerWords(
  reader: Stakeholder,
  others: readonly Stakeholder[],
  reading: Reading,
): { readonly said: readonly Said[]; readonly gaps: readonly Gap[] } {
  const { model, text, pathOf, gap, developed } = reading;
  const told = (
    field: "pressure" | "outcome" | "loses" | "response",
    weight: number,
    words: (said: string) => string,
  ) => {
    const found = text(reader, field);
    return found === undefined ? [] : [{ text: words(sentence(found.text)), source: found.source, weight }];
  };
  const id = idOf(reader);
  const benefits = benefitsFor(id, reading);
  const outcome = told("outcome", 100, (said) => l10n.t("What changes: {0}", said));
  const owner = called(reader.owner, model);
  const answer = told("response", 79, (said) => l10n.t("Our answer: {0}", said));
  const said = [
    ...told("pressure", 84, (said) => said),
    ...outcome,
    ...gainWords(benefits, id, reader, reading),
    ...others.flatMap((other) => {
      const found = text(other, "outcome");
      const name = called(idOf(other), model);
      if (found === undefined || name === undefined) return [];
      return [{ text: l10n.t("For {0}: {1}", name, sentence(found.text)), source: found.source, weight: 50 }];
    }),
    ...told("loses", 85, (said) => l10n.t("The price: {0}", said)),
    ...answer,
    ...answer.flatMap(({ source }) =>
      owner === undefined ? [] : [{ text: l10n.t("It is in the hands of {0}.", owner), source, weight: 47 }],
    ),
  ];
  const measured = benefits.some((benefit) => measuredWords(benefit, reading) !== undefined);
  const path = pathOf(reader, "outcome");
  if (outcome.length === 0) return { said, gaps: [gap(path, l10n.t("What they get is not said yet"))] };
  if (!measured && numbersIn(reader.outcome ?? "").size === 0)
    return { said, gaps: [{ text: l10n.t("Not yet measured for this reader"), source: path }] };
  return developed && benefits.every((benefit) => called(benefit.owner, model) === undefined)
    ? { said, gaps: [{ text: l10n.t("Nobody answers for this outcome yet"), source: path }] }
    : { said, gaps: [] };
}

/** The case itself, where the reader is none of those whom it names. */
function caseWords({ id }: Lens, { model, text }: Reading): readonly Said[] {
  const { problem, sponsor, stakeholders = [] } = model;
  const details = typeof problem === "object" ? problem : undefined;
  const stated = details === undefined ? text(model, "problem") : text(details, "statement");
  const effect = text(details, "effect");
  const gainers = stakeholders.filter((one) => text(one, "outcome") !== undefined);
  const gainer = gainers.find((one) => idOf(one) === sponsor) ?? gainers[0];
  const gained = text(gainer, "outcome");
  // One reader of others has to know whose gain it is.
  const name = gainer && id !== "everyone" ? calledWithOffice(idOf(gainer), model) : undefined;
  return present([
    stated && { text: sentence(stated.text), source: stated.source, weight: 98 },
    effect && { text: sentence(effect.text), source: effect.source, weight: 52 },
    gained && {
      text:
        name === undefined
          ? l10n.t("What changes: {0}", sentence(gained.text))
          : l10n.t("What changes for {0}: {1}", name, sentence(gained.text)),
      source: gained.source,
      weight: 88,
    },
  ]);
}

/** The last milestone, for those who ask when it starts and what it means for their own people. */
function launchWords({ id }: Lens, { model, text, when }: Reading): readonly Said[] {
  if (!["cmo", "coo", "cro", "business-unit-head"].includes(id)) return [];
  const last = [...(model.milestones ?? [])]
    .filter(({ by }) => parseDate(by) !== undefined)
    .sort((a, b) => (parseDate(a.by)?.last ?? "").localeCompare(parseDate(b.by)?.last ?? ""))
    .at(-1);
  const name = text(last, "name");
  const by = when(last?.by);
  if (name === undefined || by === undefined) return [];
  return [{ text: l10n.t("By {0}: {1}", part(by), sentence(name.text)), source: name.source, weight: 70 }];
}

/** The benefits that are measured by a figure of that role, whoever they are for. */
function measuredFor({ id }: Lens, role: KnownRole | undefined, reading: Reading): readonly Said[] {
  const names = [
    ...(role?.metrics ?? []).map(({ name }) => name),
    ...peerMetrics.filter(({ roles }) => roles.includes(id)).flatMap(({ names }) => names),
  ].map(plain);
  return (reading.model.benefits ?? [])
    .filter(({ measure }) => names.some((name) => plain(measure?.metric ?? "").includes(name)))
    .flatMap((benefit, at) => {
      const said = measuredWords(benefit, reading);
      const owner = called(benefit.owner, reading.model);
      if (said === undefined || at > 1) return [];
      const text = owner === undefined ? `${said}.` : l10n.t("{0}; {1} answers for it.", said, owner);
      return [{ text, source: reading.pathOf(benefit, "measure"), weight: 90 - at }];
    });
}

function unmeasuredGap({ name }: Lens, role: KnownRole | undefined, { model }: Reading): Gap {
  const [one, two] = (role?.metrics ?? []).map((metric) => inSentence(l10n.t(metric.name)));
  const reader = inSentence(name);
  const text =
    one === undefined || two === undefined
      ? l10n.t("Not yet measured for the {0}", reader)
      : l10n.t("Not yet measured for the {0}, for example in {1} or {2}", reader, one, two);
  return { text, source: model.benefits === undefined ? ["benefits"] : ["stakeholders"] };
}

/** A name as whole words, however it is written. */
function plain(name: string): string {
  return ` ${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
