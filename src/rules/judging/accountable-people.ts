import { idOf } from "../../core/model";
import { isInIt } from "../../core/role-named";
import { type Block, choice, stop } from "../../core/snippet";
import type { RuleContext } from "../define-rule";

/** The ids of those who can be accountable, the business before IT. */
export function accountablePeople({ model, config }: RuleContext): string[] {
  const { stakeholders = [], team = [] } = model;
  const all = [...stakeholders.map((one) => ({ ...one, id: idOf(one) })), ...team];
  const ofIt = ({ side, role = "" }: (typeof all)[number]): boolean =>
    side === undefined ? isInIt(role, config.roles) : side === "it";
  return [...new Set([...all.filter((one) => !ofIt(one)), ...all.filter(ofIt)].flatMap(({ id }) => id ?? []))];
}

/** Somebody to be accountable: one of those whom the proposal names, or, where it names none, whoever a person types. */
export function somebody(context: RuleContext): Block {
  const people = accountablePeople(context);
  return people.length > 0 ? choice(people) : stop();
}
