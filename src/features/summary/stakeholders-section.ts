import * as l10n from "@vscode/l10n";
import { idOf } from "../../core/model";
import type { Benefit, Stakeholder } from "../../generated/proposal";
import type { Item, Section, Sourced } from "../summary";
import { amountsWords } from "./amounts-words";
import { measureWords } from "./measure-words";
import { fact, joined, present, type Reading, section } from "./reading";

/** A benefit as one party has it, with the share where it is shared. */
interface Gain {
  readonly benefit: Benefit;
  readonly share: string | undefined;
}

/** What each stakeholder gets and gives up, with the benefits that are theirs. */
export function stakeholdersSection(reading: Reading): Section {
  const stakeholders = reading.model.stakeholders ?? [];
  const gained = stakeholders.some((stakeholder) => reading.text(stakeholder, "outcome") !== undefined);
  // Of several under one id, the first is the one that is meant.
  const meant = new Map(stakeholders.map((stakeholder) => [idOf(stakeholder), stakeholder] as const).reverse());
  const { byParty, others } = gainsOf(reading.model.benefits ?? [], meant);
  const { readers } = reading;
  // Whoever reads it finds what is theirs first.
  const ordered = [...stakeholders].sort((a, b) => Number(readers.has(b)) - Number(readers.has(a)));
  const items = ordered.map((stakeholder) => {
    const id = idOf(stakeholder);
    const gains = meant.get(id) === stakeholder ? byParty.get(id) : undefined;
    return stakeholderItem(stakeholder, gains ?? [], gained, reading);
  });
  return section("stakeholders", l10n.t("What each stakeholder gets"), ["stakeholders"], {
    gaps: gained
      ? []
      : [reading.gap(whereOutcomeIsMissing(stakeholders, reading), l10n.t("No stakeholder gets an outcome yet"))],
    // Where nobody gets anything, a list of bare names says nothing more.
    items: present([...items, everyoneItem(others, items.length > 0, reading)]).filter(
      ({ gaps, texts, facts }) => gaps.length + texts.length + facts.length > 0,
    ),
  });
}

/** The benefits of each stakeholder, and those that are no stakeholder's. */
function gainsOf(benefits: readonly Benefit[], ids: ReadonlyMap<string | undefined, Stakeholder>) {
  const byParty = new Map<string | undefined, Gain[]>();
  const others: Gain[] = [];
  for (const benefit of benefits) {
    const parties = partiesOf(benefit).filter(({ id }) => ids.has(id));
    if (parties.length === 0) others.push({ benefit, share: undefined });
    for (const { id, share } of parties) {
      const gains = byParty.get(id);
      if (gains === undefined) byParty.set(id, [{ benefit, share }]);
      else gains.push({ benefit, share });
    }
  }
  return { byParty, others };
}

function whereOutcomeIsMissing([first]: readonly Stakeholder[], { pathOf }: Reading) {
  return first === undefined ? ["stakeholders"] : pathOf(first, "outcome");
}

function stakeholderItem(stakeholder: Stakeholder, gains: readonly Gain[], gained: boolean, reading: Reading): Item {
  const { text, pathOf, gap } = reading;
  const outcome = text(stakeholder, "outcome");
  const loses = text(stakeholder, "loses");
  const nothing = outcome === undefined && loses === undefined;
  return {
    source: pathOf(stakeholder),
    ...(reading.readers.has(stakeholder) ? { own: true } : {}),
    name: joined([stakeholder.role, stakeholder.name]) ?? l10n.t("A stakeholder without a name"),
    tags: [],
    // Where nobody gets anything, the section says so once.
    gaps: nothing && gained ? [gap(pathOf(stakeholder, "outcome"), l10n.t("What they get is not said yet"))] : [],
    texts: present([outcome]),
    facts: present([
      fact(
        l10n.t("Benefits"),
        gains.map((gain) => gainWords(gain, reading)),
      ),
      fact(l10n.t("Gives up"), [loses]),
      fact(l10n.t("Our answer"), [text(stakeholder, "response")]),
    ]),
  };
}

/** Benefits that no stakeholder of the proposal is named for. */
function everyoneItem(gains: readonly Gain[], others: boolean, reading: Reading): Item | undefined {
  if (gains.length === 0) return undefined;
  return {
    source: ["benefits"],
    name: others ? l10n.t("The organisation as a whole") : l10n.t("Not yet promised to anyone"),
    tags: [],
    gaps: [],
    texts: [],
    facts: present([
      fact(
        l10n.t("Benefits"),
        gains.map((gain) => gainWords(gain, reading)),
      ),
    ]),
  };
}

/** Who gains from a benefit, with the share where it is shared. */
export function partiesOf(benefit: Benefit): readonly { readonly id: string; readonly share: string | undefined }[] {
  if (benefit.for === undefined) return [];
  if (typeof benefit.for === "string") return [{ id: benefit.for, share: undefined }];
  return Object.entries(benefit.for).flatMap(([id, share]) =>
    id.startsWith("x-") || typeof share !== "string" ? [] : [{ id, share }],
  );
}

function gainWords({ benefit, share }: Gain, reading: Reading): Sourced {
  const { text, pathOf, amounts, money } = reading;
  const found = amounts(benefit.amounts);
  const words = found === undefined ? undefined : amountsWords(found, money);
  const measured = benefit.measure === undefined ? undefined : measureWords(benefit.measure, reading);
  const worth = words === undefined || share === undefined ? words : l10n.t("{0} of {1}", share, words);
  const name = text(benefit, "name")?.text ?? l10n.t("A benefit without a name");
  return { text: joined([name, worth ?? measured]) ?? name, source: pathOf(benefit) };
}
