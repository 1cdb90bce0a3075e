const seller = "(?:supplier|vendor|manufacturer|software maker|provider|bidder)";
const paper =
  "(?:estimates?|claims?|stud(?:y|ies)|case stud(?:y|ies)|white ?papers?|brochures?|calculators?|benchmarks?|business cases?|sales (?:deck|pitch|team|presentation)|presentations?|promises?|figures?|statements?|web ?sites?|data sheets?|references?|forecasts?|assumptions?)";

/** How a source is named that gains from the decision, or that was paid to say so. Each matches what shows it. */
export const interestedWords: readonly RegExp[] = [
  new RegExp(`\\b(?:according to|as told by|as promised by|given by) (?:the |our |their |its )?${seller}\\b`, "iu"),
  new RegExp(`\\b${seller}(?:['’]s|s['’])? (?:own )?${paper}\\b`, "iu"),
  new RegExp(`\\b${paper} (?:by|of|from) (?:the |our |their |its )?${seller}\\b`, "iu"),
  /\b(?:commissioned|sponsored) by\b(?! (?:\d|the end|mid|early|late))/iu,
  /\bcommissioned (?:study|studies|report|survey|analysis|research)\b/iu,
  /\btotal economic impact\b/iu,
];

/** What makes a supplier the right source of a cost: it is bound by it. */
export const bindingWords =
  /\b(?:offers?|quot(?:e|es|ed|ation|ations)|tenders?|bids?|contracts?|price(?:s|d)?|price ?lists?|invoices?|framework|agreements?|agreed|order(?:s|ed)?)\b/iu;
