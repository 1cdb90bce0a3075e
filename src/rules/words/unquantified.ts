import { phraseFinder } from "../../core/phrases";
import type { Prose } from "../../core/prose";
import { sentencesOf } from "../../core/sentences";
import { entryOf, isEmpty, type Node } from "../../core/tree";
import type { RuleContext } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { servedStakeholders } from "../judging/serves-stakeholder";
import { changeWords } from "./change-words";

/** A claim of change without a figure: the word, and the sentence in which nothing says how much. */
export interface Claim {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly from: number; readonly to: number };
}

/** The claims in outcomes, names of benefits, what speaks for and against options, the effect of the problem and the ask that no figure backs, one for each sentence. */
export function unquantifiedClaims(context: RuleContext): readonly Claim[] {
  const known = claims.get(context.model);
  if (known !== undefined) return known;
  const found = claimsOf(context);
  claims.set(context.model, found);
  return found;
}

/** Several rules ask; it is worked out once for each version of a proposal. */
const claims = new WeakMap<object, readonly Claim[]>();

function claimsOf(context: RuleContext): readonly Claim[] {
  const { model, nodeAt, nodeOf } = context;
  const isServed = servedStakeholders(context, isQuantified);
  const open = new Set(model.stakeholders?.filter((one) => !isServed(one)).map(nodeOf));
  const isClaimed = ({ path }: Prose): boolean => {
    const [list, index = 0, field] = path;
    if (list === "problem") return index === "effect";
    if (list === "ask") return index === "decision";
    if (list === "stakeholders") return field === "outcome" && open.has(nodeAt([list, index]) as Node);
    if (list === "options" && (field === "pros" || field === "cons")) return true;
    const isBenefit = list === "benefits" || (list === "options" && field === "benefits");
    return isBenefit && path.at(-1) === "name" && !isQuantified(nodeAt(path.slice(0, -1)));
  };
  return englishProse(context).filter(isClaimed).flatMap(claimsIn);
}

const find = phraseFinder(changeWords);

function claimsIn(prose: Prose): readonly Claim[] {
  const claims: Claim[] = [];
  for (const sentence of sentencesOf(prose.text)) {
    const changes = find(sentence.text);
    if (changes.length === 0 || figure.test(sentence.text)) continue;
    const [first] = changes.filter(({ from, to }) => !isThing(sentence.text, from, to));
    if (first !== undefined)
      claims.push({ prose, from: sentence.from + first.from, to: sentence.from + first.to, sentence });
  }
  return claims;
}

/** What makes a change a figure: a digit, a share, a sum, a number in words, or nothing left at all. */
export const figure =
  /\d|[%‰€$£¥]|(?<![\p{L}\p{N}])(?:zero|none|nobody|nothing|never|no(?! longer)|one|two|twice|double|doubles|doubled|three|thrice|treble|triple|triples|tripled|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|hundreds|thousand|thousands|million|millions|billion|half|halve|halves|halved|halving|a third|thirds|(?:a|by|one) quarter|quarters|per cent|percent)(?![\p{L}\p{N}])/iu;

/** `Better Care Fund` is a name, a `reduced rate` a thing, and `no later than` no change. */
function isThing(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to);
  const isName = from > 0 && /^\p{Lu}/u.test(written) && /^ \p{Lu}/u.test(text.slice(to, to + 2));
  const before = text.slice(Math.max(0, from - 12), from);
  return (
    isName ||
    (/^(?:reduced|increased|improved|enhanced|lower|higher|greater)$/i.test(written) &&
      /^ (?:rate|rates|education|deck|limit|court|house|school|manchester|london|mobility|tariff|floor|floors)(?![\p{L}])/iu.test(
        text.slice(to, to + 14),
      )) ||
    /(?:\bknow|\bhad|\bor) $/i.test(before)
  );
}

/** Whether an entry gives its amounts or a measure, right or wrong. */
function isQuantified(benefit: Node | undefined): boolean {
  return ["amounts", "measure"].some((field) => !isEmpty(entryOf(benefit, field)?.value));
}
