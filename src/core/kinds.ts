import type { Kind } from "./references";
import { proposalSchema, resolve, type Schema } from "./schema";

/** What an entry of that kind is called on its own, in English as the schema has it: `Team member`. */
export function titleOf(kind: Kind): string {
  return schemaOf(kind)?.title ?? kind;
}

/** The kinds among which an id has to be unique, this one included: those that some field of the format may name alike. */
export function confusable(kind: Kind): readonly Kind[] {
  return groups.find((group) => group.includes(kind)) ?? [kind];
}

function schemaOf(kind: Kind): Schema | undefined {
  return [proposalSchema, ...Object.values(proposalSchema.$defs ?? {})].find(
    ({ properties }) => properties?.id?.["x-defines"] === kind,
  );
}

/** What each field may name, fields that share a kind taken together. The schema is constant, so this is worked out once. */
const groups: readonly (readonly Kind[])[] = together(namedBy(proposalSchema));

function namedBy(schema: Schema): readonly (readonly Kind[])[] {
  const members = [...Object.values(schema.$defs ?? {}), ...Object.values(schema.properties ?? {})];
  const inner = [...members, ...(schema.anyOf ?? []), ...(schema.items === undefined ? [] : [schema.items])];
  const own = [resolve(schema)["x-refersTo"], schema["x-keysReferTo"]].filter((kinds) => kinds !== undefined);
  return [...own, ...inner.flatMap(namedBy)];
}

function together(sets: readonly (readonly Kind[])[]): readonly (readonly Kind[])[] {
  let joined: readonly (readonly Kind[])[] = [];
  for (const set of sets) {
    const touching = joined.filter((group) => group.some((kind) => set.includes(kind)));
    joined = [...joined.filter((group) => !touching.includes(group)), [...new Set([...touching.flat(), ...set])]];
  }
  return joined;
}
