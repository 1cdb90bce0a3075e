import * as l10n from "@vscode/l10n";
import { idOf, type Model } from "../../../core/model";
import { part } from "./sentence";

/** As people speak of somebody: `Marta Olsen`, `the COO`, `the board`; nothing for an id that nobody has. */
export function called(id: string | undefined, { stakeholders = [], team = [] }: Model): string | undefined {
  const found = [...stakeholders, ...team].find((one) => id !== undefined && idOf(one) === id);
  if (found === undefined) return undefined;
  const { role = "" } = found;
  const name = shortName(found.name);
  if (name !== undefined) return name;
  return role.trim() === "" ? undefined : l10n.t("the {0}", inSentence(part(role)));
}

/** The same with the office, where that is short: `Lena Castell (CEO)`. */
export function calledWithOffice(id: string | undefined, model: Model): string | undefined {
  const name = called(id, model);
  const role = (model.stakeholders ?? []).find((one) => idOf(one) === id && one.name !== undefined)?.role?.trim() ?? "";
  return name !== undefined && isAcronym(role) ? l10n.t("{0} ({1})", name, role) : name;
}

/** A name without the place that stands behind it: `Jon Ferrer, Plant South` is `Jon Ferrer`. */
function shortName(name: string | undefined): string | undefined {
  return part((name ?? "").split(/[,;(]|\s[-–—]\s/u, 1)[0] ?? "") || undefined;
}

/** A title as it stands within a sentence: `Business-unit head` small, `COO` and `Head of Sales` as they are. */
export function inSentence(title: string): string {
  return /^\p{Lu}[\p{Ll}\p{Pd}\s']+$/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}

/** The first letter large, as a sentence begins. */
export function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function isAcronym(role: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(role);
}
