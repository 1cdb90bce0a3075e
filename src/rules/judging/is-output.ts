import { bareThing, technologyWords } from "./technology-words";

const thing = `(?:${technologyWords.join("|")})`;
const purpose = "(?: (?:for|of|in|at|across|on) (?:[^ ]+ ){0,2}[^ ]+)?";
const being =
  "(?: (?:is|are|was|were|be|been|being|has|have|will|goes|go|gone|went|fully|finally|successfully|now|up|and)){0,3}";
const done =
  "(?:live|built|delivered|implemented|rolled[ -]out|deployed|installed|migrated|launched|upgraded|completed|finished|introduced|set up|developed|replaced|moderni[sz]ed|configured|integrated|running|in production|operational|in operation)";
const place = "(?: (?:in|at|on|by|for|across|to|into|within|throughout)(?: [^ ]+){0,6})?";
const doing =
  "(?:go[ -]?live|roll[ -]?out|implementation|introduction|delivery|deployment|launch|migration|installation|completion|upgrade|moderni[sz]ation|development|replacement)";
const toDo =
  "(?:implement|build|deliver|deploy|install|launch|migrate|upgrade|moderni[sz]e|develop|introduce|replace|set up|roll out)";

/** Sentences that end with something being there, each from its first word to its last. */
const outputs = [
  new RegExp(`^(?:[^ ]+ ){0,5}${thing}${purpose}${being} ${done}${place}$`, "iu"),
  new RegExp(`^(?:the )?(?:successful )?${doing} (?:of|to|for) (?:[^ ]+ ){0,5}${thing}${place}$`, "iu"),
  new RegExp(
    `^(?:[^ ]+ ){0,4}${thing} ${doing}(?: (?:is|has been|was))?(?: (?:completed|finished|done|complete))?${place}$`,
    "iu",
  ),
  new RegExp(`^(?:we |it |to )?${toDo} (?:[^ ]+ ){0,5}${thing}${place}$`, "iu"),
];

/** Whether an outcome names a thing that is there in the end, and nothing that comes of it. */
export function isOutput(outcome: string): boolean {
  const text = bareThing(outcome);
  return text !== undefined && outputs.some((output) => output.test(text));
}
