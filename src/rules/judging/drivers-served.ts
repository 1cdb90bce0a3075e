import { entryOf, type Node } from "../../core/tree";
import type { Benefit, DriverKind } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { isEnglish } from "./is-english";
import { wholeList } from "./whole";

/** A kind of driver that a proposal names, the first place where it does, and whether a benefit serves it. */
export interface NamedDriver {
  readonly kind: DriverKind;
  readonly node: Node;
  readonly served: boolean;
}

/** The drivers with whether they are served; nothing where that cannot be known, or where a benefit or driver is still to be told. */
export function driversServed(context: RuleContext): readonly NamedDriver[] | undefined {
  const drivers = wholeList(context, "drivers");
  const benefits = wholeList(context, "benefits");
  if (drivers === undefined || benefits === undefined || benefits.length === 0) return undefined;
  const list = context.nodeAt(["drivers"]);
  const named = new Map<DriverKind, Node>();
  for (const [index, driver] of drivers.entries()) {
    const item = list?.kind === "list" ? list.items[index] : undefined;
    const kind = typeof driver === "string" ? driver : driver.kind;
    const node = typeof driver === "string" ? item : entryOf(item, "kind")?.value;
    if (kind === undefined || node === undefined) return undefined;
    if (!named.has(kind)) named.set(kind, node);
  }
  const [only] = named.size === 1 ? named.keys() : [];
  // Which of several a benefit serves is asked by `benefit-without-driver`.
  if (only === undefined && benefits.some(({ driver }) => driver === undefined)) return undefined;
  const serving = new Set(benefits.map((benefit) => benefit.driver ?? impliedDriver(benefit, only, context)));
  return [...named].map(([kind, node]) => ({ kind, node, served: serving.has(kind) }));
}

/** With one driver a benefit serves that one, unless that is revenue and the benefit is spending that falls or never comes. */
function impliedDriver(benefit: Benefit, only: DriverKind | undefined, context: RuleContext): DriverKind | undefined {
  return only === "revenue-generation" && isSaving(benefit, context) ? undefined : only;
}

/** Whether a benefit saves or avoids spending, by its kind, by the budget that it releases, or in so many words. */
function isSaving({ kind, release, name = "" }: Benefit, { model }: RuleContext): boolean {
  return kind === "cost-avoidance" || release?.budget !== undefined || (isEnglish(model) && saving.test(name));
}

/** `Saves 40k of paper`; a bank's savings accounts and a shop's saved carts are something else. */
const saving =
  /^(?:(?:annual|yearly) )?(?:(?:we )?(?:save|saves|avoid|avoids) |(?:cost )?savings? (?:of|on|in|from) |avoided |(?:lower|less|fewer|reduced) (?:[^ ]+ ){0,2}(?:costs?|expenses|spending)(?![\p{L}]))/iu;
