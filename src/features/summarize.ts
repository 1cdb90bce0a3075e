import type { EffectiveConfig } from "../core/config/effective-config";
import type { ProposalDocument } from "../core/document";
import { knownRoles } from "../core/role-named";
import type { LensId, Section, Summary } from "./summary";
import { askSection } from "./summary/ask-section";
import { chainSection } from "./summary/chain-section";
import { driversSection } from "./summary/drivers-section";
import { inShortSection } from "./summary/in-short-section";
import { everyone, lensesOf, orderedFor, readersOf } from "./summary/lenses";
import { moneySection } from "./summary/money-section";
import { openingOf } from "./summary/opening";
import { optionsSection } from "./summary/options-section";
import { peopleSection } from "./summary/people-section";
import { planSection } from "./summary/plan-section";
import { reading } from "./summary/reading";
import { refusalSection } from "./summary/refusal-section";
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
  chainSection,
  moneySection,
  optionsSection,
  refusalSection,
  risksSection,
  planSection,
  peopleSection,
];

/** For whom a proposal is summarised. */
export interface Reader {
  /** For numbers and dates, as a BCP 47 tag. */
  readonly locale: string;
  /** The reader whose language it is told in; one who is not among the lenses of the proposal is everyone. */
  readonly lens: LensId;
  /** The roles that the organisation has configured. */
  readonly roles: EffectiveConfig["roles"];
}

/**
 * One page about a proposal for an executive. Says what the proposal says and where something is missing, and nothing
 * else; a section that holds neither is left out.
 */
export function summarize(
  document: ProposalDocument,
  { locale = "en-GB", lens: wanted = "everyone", roles = [] }: Partial<Reader> = {},
): Summary {
  const lenses = lensesOf(document.model, roles);
  const lens = lenses.find(({ id }) => id === wanted) ?? everyone();
  const proposal = reading(document, locale, readersOf(lens, document.model, roles));
  const opening = openingOf(
    proposal,
    lens,
    knownRoles(roles).find(({ id }) => id === lens.id),
  );
  return {
    ...standing(proposal),
    lens,
    lenses,
    ...(opening === undefined ? {} : { opening }),
    sections: orderedFor(lens, sections.map((section) => section(proposal)).filter(saysSomething)),
  };
}

function saysSomething({ gaps, texts, facts, items, notes, table }: Section): boolean {
  return table !== undefined || [gaps, texts, facts, items, notes].some(({ length }) => length > 0);
}
