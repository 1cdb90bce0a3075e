/** A passive in a text, from one index to another. */
export interface Passive {
  readonly from: number;
  readonly to: number;
}

const adverb = "(?: (?:not|also|then|now|fully|formally|soon|only|always|duly|promptly|immediately))?";
const participles = [
  ...[
    "accepted",
    "achieved",
    "added",
    "adopted",
    "agreed",
    "allocated",
    "allowed",
    "analysed",
    "appointed",
    "approved",
  ],
  ...[
    "asked",
    "assessed",
    "assigned",
    "authorised",
    "authorized",
    "avoided",
    "bought",
    "built",
    "carried out",
    "changed",
  ],
  ...["checked", "chosen", "closed", "completed", "confirmed", "considered", "created", "cut", "decided", "decreased"],
  ...[
    "delivered",
    "deployed",
    "designed",
    "developed",
    "done",
    "drawn up",
    "enabled",
    "endorsed",
    "ensured",
    "established",
  ],
  ...[
    "evaluated",
    "expanded",
    "extended",
    "financed",
    "found",
    "freed",
    "funded",
    "given",
    "granted",
    "handled",
    "held",
  ],
  ...["hired", "implemented", "improved", "increased", "initiated", "installed", "introduced", "invested", "launched"],
  ...["made", "made available", "managed", "migrated", "modernised", "monitored", "moved", "named", "ordered", "paid"],
  ...["performed", "placed", "planned", "prepared", "presented", "prioritised", "procured", "produced", "proposed"],
  ...["provided", "purchased", "put in place", "raised", "realised", "recommended", "reduced", "released", "renewed"],
  ...[
    "replaced",
    "reported",
    "requested",
    "required",
    "reserved",
    "resolved",
    "reviewed",
    "rolled out",
    "saved",
    "secured",
  ],
  ...["selected", "sent", "set aside", "set up", "shortened", "signed", "simplified", "solved", "started", "stopped"],
  ...["strengthened", "submitted", "suggested", "supported", "taken", "tested", "trained", "transferred", "undertaken"],
  ...["updated", "upgraded", "used", "written"],
].join("|");

/** What looks like a participle and tells how somebody is. */
const states =
  "(?:need|interested|tired|experienced|excited|satisfied|united|limited|based|supposed|concerned|delighted|pleased|qualified|skilled|proceed|exceed|succeed|used to|indeed|allowed to|involved|committed|motivated|engaged|relaxed|hundred|related|aligned|informed|prepared)(?![\\p{L}])";

/** Of what is asked: any form of to be. */
const inAsk = new RegExp(
  `(?<![\\p{L}])(?:is|are|was|were|be|been|being)(?: (?:to|going to) be| being)?${adverb} (?:${participles})(?![\\p{L}-])|(?<![\\p{L}])(?:(?:is|are) to|will|can|shall|should|must|may) be${adverb} (?!${states})\\p{L}{2,20}ed(?: (?:off|up|on|out))?(?![\\p{L}-])`,
  "giu",
);

/** Of an outcome only what somebody is still to do; `are paid on the day` is how things then are. */
const inOutcome = new RegExp(
  `(?<![\\p{L}])(?:(?:will|shall|should|must|can|could|may|would)(?: be able to)?|is to|are to|(?:needs?|has|have) to)${adverb} be${adverb} (?:${participles}|(?!${states})\\p{L}{2,20}ed(?: (?:off|up|on|out))?)(?![\\p{L}-])`,
  "giu",
);

const toBe = /(?<!\p{L})(?:be|been|being|is|are|was|were)(?!\p{L})/iu;

/** The passives of a sentence that name nobody who acts. */
export function passivesIn(sentence: string, place: "ask" | "outcome"): readonly Passive[] {
  if (!toBe.test(sentence)) return [];
  return [...sentence.matchAll(place === "ask" ? inAsk : inOutcome)]
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
    .filter(
      ({ from, to }) =>
        !hasDoer(sentence.slice(to, to + 80)) && !isAside(sentence.slice(Math.max(0, from - 200), from)),
    );
}

/** Whether somebody is named who acts; `by May` and `by 3%` name nobody. */
function hasDoer(behind: string): boolean {
  const agent =
    /^(?: [^\s,;.]{1,30}){0,6} by (?<first>the |a |an |our |his |her |its |their |all |both |each )?(?<word>\p{L}[^\s,;.]*)/u.exec(
      behind,
    );
  const word = agent?.groups?.word?.toLowerCase() ?? "";
  if (agent === null || /ing$/u.test(word)) return false;
  return !notPeople.has(word) && !(agent.groups?.first?.startsWith("the") && timeWords.has(word));
}

const timeWords = new Set([
  "end",
  "start",
  "beginning",
  "middle",
  "summer",
  "winter",
  "spring",
  "autumn",
  "deadline",
  "time",
]);

const notPeople = new Set([
  ...["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"],
  ...["december", "spring", "summer", "autumn", "winter", "christmas", "easter", "monday", "tuesday", "wednesday"],
  ...[
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "then",
    "now",
    "year-end",
    "end",
    "half",
    "hand",
    "default",
    "q1",
    "q2",
  ],
  ...["q3", "q4", "phone", "letter", "mail", "e-mail", "email", "law", "means", "way", "virtue", "tomorrow", "noon"],
]);

/** Whether what stands before is a subordinate clause: what happens `if`, `when` or `until` something is done is a condition. */
function isAside(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf(":")) + 1);
  return /(?<![\p{L}])(?:if|when|whenever|where|once|until|unless|while|after|before|(?<!so )that|which|who|whose|what|as|because|since|than|whether|how|though|although)(?![\p{L}])/iu.test(
    clause.slice(-120).replace(/^ ?it (?:is|was) [a-z]{1,20} that/iu, ""),
  );
}
