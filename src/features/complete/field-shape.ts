import { memberOf, resolve } from "../../core/schema";
import { type Block, choice, stop } from "../../core/snippet";
import { type Alternative, alternativesWithin } from "./alternatives";
import type { Completing } from "./completing";
import { horizon } from "./years";

/** What a value looks like before anybody has filled it in: of a map the fields of its example, of a list one item. */
export function shapeOf({ schema }: Alternative, completing: Completing, depth = 0): Block {
  if (schema.type === "array") {
    const [item] = schema.items === undefined ? [] : alternativesWithin(schema.items);
    return [item === undefined || depth > 2 ? stop() : shapeOf(item, completing, depth + 1)];
  }
  if (schema.type === "object") return fieldsOf({ schema, outer: schema }, completing, depth);
  if (typeof schema.const === "number") return schema.const;
  if (schema.type === "boolean") return choice(["true", "false"]);
  return schema.enum === undefined ? stop() : choice(schema.enum);
}

function fieldsOf({ schema }: Alternative, completing: Completing, depth: number): Block {
  if (schema["x-noun"] === "amounts by year") {
    const { from, to } = horizon(completing);
    return to > from
      ? { [`${from}`]: stop(), [`${from + 1}${to > from + 1 ? `-${to}` : ""}`]: stop() }
      : { [`${from}`]: stop() };
  }
  if (schema["x-keysReferTo"] !== undefined) return { us: stop() };
  const example = resolve(schema).examples?.find((one) => typeof one === "object" && one !== null) ?? {};
  const fields = Object.keys(example).flatMap((name): [string, Block][] => {
    const [first] = alternativesWithin(memberOf(schema, name) ?? {});
    return schema.properties?.[name] === undefined || first === undefined || depth > 2
      ? []
      : [[name, shapeOf(first, completing, depth + 1)]];
  });
  return fields.length === 0 ? stop() : Object.fromEntries(fields);
}
