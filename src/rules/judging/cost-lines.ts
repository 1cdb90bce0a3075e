import { type Block, stop } from "../../core/snippet";
import { parseYears } from "../../core/years";
import type { RuleContext } from "../define-rule";

/** The years that a case looks at, as far as the proposal says: of `financials.years`, else from its first amount on. */
export interface CaseYears {
  readonly first: number;
  /** The years behind the first as the key of an amount: `2028-2031`, or `2028` where no end is known. */
  readonly later: string;
}

/** The years of a case; counted from 0 where it names none yet. */
export function caseYears({ model, amounts }: RuleContext): CaseYears {
  const stated = parseYears(model.financials?.years ?? "");
  const froms = [...(model.costs ?? []), ...(model.benefits ?? [])].flatMap(
    (entry) => amounts(entry.amounts)?.yearly?.[0]?.from ?? [],
  );
  const first = stated?.from ?? froms.reduce((a, b) => Math.min(a, b), froms[0] ?? 0);
  const last = stated?.to ?? first;
  return { first, later: last > first + 1 ? `${first + 1}-${last}` : String(first + 1) };
}

/** Whether no cost is written, neither at the top nor with the option that is recommended, where it may stand by mistake. */
export function hasNoCost({ model, has, nodeAt }: RuleContext): boolean {
  if (has(["costs"])) return false;
  const options = nodeAt(["options"]);
  if (options?.kind !== "list") return true;
  const others = model.options ?? [];
  const chosen = options.items.length === others.length && others.some(({ recommended }) => recommended === true);
  return !options.items.some(
    (_, index) => has(["options", index, "costs"]) && (!chosen || others[index]?.recommended === true),
  );
}

/** A cost that falls once and one that comes back every year, for a person to fill in. */
export function costLines(context: RuleContext): Block {
  const { first, later } = caseYears(context);
  return [
    { name: stop(), kind: "one-off", amounts: { [first]: stop() } },
    { name: stop(), kind: "run", amounts: { [later]: stop() } },
  ];
}
