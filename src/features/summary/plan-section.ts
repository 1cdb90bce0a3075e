import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../core/money";
import type { Dependency, Milestone } from "../../generated/proposal";
import type { Item, Section, Sourced } from "../summary";
import { dateWords } from "./date-words";
import { measureWords } from "./measure-words";
import { fact, joined, present, type Reading, section } from "./reading";

/** When what is reached and which money that releases, what has to come first, how people get used to it, and when it is checked. */
export function planSection(reading: Reading): Section {
  const { model, text, when, nameOf } = reading;
  const { adoption, review } = model;
  const used = when(adoption?.by);
  const measured = adoption?.measure && measureWords(adoption.measure, reading);
  const checked = joined([when(review?.by), review?.owner === undefined ? undefined : nameOf(review.owner)]);
  return section("plan", l10n.t("The plan"), ["milestones"], {
    items: (model.milestones ?? []).map((milestone) => milestoneItem(milestone, reading)),
    notes: present([
      fact(l10n.t("Needs first"), dependencies("needs", reading)),
      fact(l10n.t("Makes possible"), dependencies("unlocks", reading)),
      fact(l10n.t("Comes before"), dependencies("outranks", reading)),
      fact(l10n.t("How people take it up"), present([text(adoption, "approach"), text(adoption, "training")])),
      fact(l10n.t("In use"), [
        measured === undefined ? undefined : { text: measured, source: ["adoption", "measure"] },
        used === undefined ? undefined : { text: used, source: ["adoption", "by"] },
      ]),
      fact(l10n.t("Benefits checked"), [checked === undefined ? undefined : { text: checked, source: ["review"] }]),
    ]),
  });
}

function milestoneItem(milestone: Milestone, { model, text, amount, pathOf, locale }: Reading): Item {
  const by = dateWords(milestone.by, locale);
  const released = (model.ask?.releases ?? []).flatMap((release) => {
    const sum = parseMoney(release.amount);
    const isHere = milestone.id !== undefined && release.by === milestone.id;
    return isHere && sum !== undefined ? [{ text: amount(sum), source: pathOf(release) }] : [];
  });
  return {
    source: pathOf(milestone),
    name: text(milestone, "name")?.text ?? l10n.t("A milestone without a name"),
    tags: present([by]),
    gaps: [],
    texts: [],
    facts: present([fact(l10n.t("Passed when"), [text(milestone, "gate")]), fact(l10n.t("Releases"), released)]),
  };
}

function dependencies(wanted: Dependency["kind"], { model, text, pathOf }: Reading): readonly Sourced[] {
  return (model.dependencies ?? []).flatMap((dependency) => {
    const name = text(dependency, "name")?.text ?? dependency.proposal;
    if (dependency.kind !== wanted || name === undefined) return [];
    const because = text(dependency, "because")?.text;
    return [{ text: because === undefined ? name : l10n.t("{0}: {1}", name, because), source: pathOf(dependency) }];
  });
}
