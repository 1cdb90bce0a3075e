import { alternativesOf, memberOf, resolve, type Schema } from "../../core/schema";
import type { Path } from "../../core/tree";

/** What a place can hold: one of its alternatives, and the schema that offers it among them. */
export interface Alternative {
  readonly schema: Schema;
  readonly outer: Schema;
}

/** All that the format lets stand at a path; unlike for a value that is there, nothing is meant yet. */
export function alternativesAt(format: Schema, path: Path): readonly Alternative[] {
  let found = alternativesWithin(format);
  for (const step of path) {
    found = found.flatMap(({ schema }) => {
      const member = memberOf(schema, step);
      return member === undefined ? [] : alternativesWithin(member);
    });
  }
  return found;
}

/** The alternatives of one schema. */
export function alternativesWithin(offering: Schema): readonly Alternative[] {
  const outer = resolve(offering);
  return alternativesOf(outer).map((schema) => ({ schema, outer }));
}

/** The kinds of entries that a value can name by their id. */
export function kindsNamed({ schema, outer }: Alternative): readonly string[] {
  if (schema.type !== "string") return [];
  return schema["x-refersTo"] ?? outer["x-refersTo"] ?? [];
}
