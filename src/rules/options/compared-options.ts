import { countsAsMoney } from "../../core/finance/case-flows";
import { entryOf, isEmpty } from "../../core/tree";
import type { Option } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { isWholeEntry, says, wholeList } from "../judging/whole";

/** The options, none where none was written; nothing where one was rejected, so that what they lack together is not known. */
export function optionsOf({ model, nodeAt }: RuleContext): readonly Option[] | undefined {
  const written = nodeAt(["options"]);
  if (written === undefined) return [];
  const options = model.options ?? [];
  return written.kind === "list" && options.length === written.items.length ? options : undefined;
}

/** The one option that is recommended; nothing where none or several are, or where that is not known. */
export function chosenOf(context: RuleContext): Option | undefined {
  const options = optionsOf(context) ?? [];
  const chosen = options.filter(({ recommended }) => recommended === true);
  const unsure = options.some((option) => option.recommended === undefined && isFilled(context, option, "recommended"));
  return chosen.length === 1 && !unsure ? chosen[0] : undefined;
}

/** Whether an option is to leave things as they are; one whose kind is not given is known by its name. */
export function isDoingNothing({ kind, name = "" }: Option): boolean {
  return kind === "do-nothing" || (kind === undefined && inaction.test(name));
}

/** Net present values of a rejected option and of the recommended one. */
export interface Outdone {
  readonly value: number;
  readonly chosen: number;
}

/** The options that are worth more than the recommended one and do not say why they are rejected, as far as that can be known. */
export function outdoing(context: RuleContext): ReadonlyMap<Option, Outdone> {
  const { money, model, amounts } = context;
  const found = new Map<Option, Outdone>();
  if (money.rate === undefined || chosenOf(context) === undefined) return found;
  const [costs, benefits] = [wholeList(context, "costs"), wholeList(context, "benefits")];
  const chosen = money.recommended?.returns.discounted?.netPresentValue;
  if (costs === undefined || benefits === undefined || chosen === undefined || !isByYear(model, amounts)) return found;
  for (const option of optionsOf(context) ?? []) {
    if (option.recommended === true || says(context, option, "rejectedBecause")) continue;
    if (!isWholeEntry(context, option) || !isByYear(option, amounts)) continue;
    const value = money.of(option)?.returns.discounted?.netPresentValue;
    if (value !== undefined && value - chosen >= 1) found.set(option, { value, chosen });
  }
  return found;
}

/** Whether there are costs, and all costs and benefits in money have amounts by year. */
function isByYear(
  { costs = [], benefits = [] }: Pick<Option, "costs" | "benefits">,
  amounts: RuleContext["amounts"],
): boolean {
  return (
    costs.length > 0 &&
    [...costs, ...benefits.filter(countsAsMoney)].every((entry) => amounts(entry.amounts)?.yearly !== undefined)
  );
}

/** Whether a field of an option was given a value, right or wrong. */
export function isFilled({ nodeOf }: RuleContext, option: Option, field: string): boolean {
  return !isEmpty(entryOf(nodeOf(option), field)?.value);
}

/** What an option is called in a sentence. */
export function nameOf({ name, id = "" }: Option): string {
  return name ?? id;
}

/** How people name the option of leaving things as they are. */
const inaction =
  /^(?:do(?:ing)? nothing|no (?:change|action)|status quo|(?:go|carry|keep) on\b|(?:stay|leave|keep|continue)\b[^\n]{0,60}\bas (?:it is|it stands|is|today|now|before)|as (?:is|today|now))\b/iu;
