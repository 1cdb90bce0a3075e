import type { ProposalDocument } from "../core/document";
import type { Section, Summary } from "./summary";
import { askSection } from "./summary/ask-section";
import { driversSection } from "./summary/drivers-section";
import { inShortSection } from "./summary/in-short-section";
import { moneySection } from "./summary/money-section";
import { optionsSection } from "./summary/options-section";
import { peopleSection } from "./summary/people-section";
import { reading } from "./summary/reading";
import { risksSection } from "./summary/risks-section";
import { stakeholdersSection } from "./summary/stakeholders-section";
import { standing } from "./summary/standing";
import { whyNowSection } from "./summary/why-now-section";

/** In the order in which an executive asks. */
const sections = [
  askSection,
  inShortSection,
  whyNowSection,
  driversSection,
  stakeholdersSection,
  moneySection,
  optionsSection,
  risksSection,
  peopleSection,
];

/**
 * One page about a proposal for an executive. Says what the proposal says and where something is missing, and nothing
 * else; a section that holds neither is left out. `locale` is the reader's, for numbers and dates.
 */
export function summarize(document: ProposalDocument, locale = "en-GB"): Summary {
  const proposal = reading(document, locale);
  return {
    ...standing(proposal),
    sections: sections.map((section) => section(proposal)).filter(saysSomething),
  };
}

function saysSomething({ gaps, texts, facts, items, notes, table }: Section): boolean {
  return table !== undefined || [gaps, texts, facts, items, notes].some(({ length }) => length > 0);
}
