import * as l10n from "@vscode/l10n";
import { titleOf } from "../../core/kinds";
import { nameOf } from "../../core/neighbours";
import type { Definition, Kind } from "../../core/references";
import { entryOf, type MapNode } from "../../core/tree";
import type { Completing } from "./completing";
import type { Offer } from "./completion-item";

/** The ids of the entries of those kinds, each with its name: of this proposal, of the configuration, of other proposals. */
export function offerReferences(kinds: readonly Kind[], { references, around, cursor }: Completing): readonly Offer[] {
  const { config, neighbours, path } = around;
  const own = references.definitions.filter(({ kind }) => kind !== "proposal" && kinds.includes(kind)).map(ownEntry);
  const goals = kinds.includes("goal") ? config.goals.map(({ id, name }) => entry("goal", id, name)) : [];
  const others = kinds.includes("proposal") ? neighbours.all().filter((one) => one.path !== path) : [];
  const all = [...own, ...goals, ...others.map(({ facts }) => entry("proposal", facts.id, nameOf(facts)))];
  const seen = new Set<unknown>(cursor.taken);
  return all.filter(({ value }) => value !== "" && !seen.has(value) && seen.add(value));
}

function ownEntry({ kind, id, entry: node }: Definition): Offer {
  const [name, role] = [textOf(node, "name"), textOf(node, "role")];
  const words = [name, role].filter((word) => word !== undefined && word !== "").join(", ");
  return entry(kind, id, words);
}

function entry(kind: Kind, id: string, name: string): Offer {
  const title = l10n.t(titleOf(kind));
  return { kind: "reference", value: id, detail: name === "" ? title : `${name} · ${title}` };
}

/** The text of a field of an entry on one line. */
export function textOf(map: MapNode | undefined, field: string): string | undefined {
  const value = map && entryOf(map, field)?.value;
  return value?.kind === "scalar" && typeof value.value === "string"
    ? value.value.replace(/\s+/g, " ").trim()
    : undefined;
}
