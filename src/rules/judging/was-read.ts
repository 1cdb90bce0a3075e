import { isEmpty, type Node } from "../../core/tree";

/** Whether all that was written at a node is in what the model read from it: nothing in it was rejected. */
export function wasRead(node: Node | undefined, content: unknown): boolean {
  if (node === undefined || isEmpty(node)) return true;
  if (content === undefined) return false;
  if (node.kind === "scalar") return true;
  if (typeof content !== "object" || content === null) return false;
  if (node.kind === "map") return node.entries.every(({ name, value }) => wasRead(value, Reflect.get(content, name)));
  const items = node.items.filter((item) => !isEmpty(item));
  return (
    Array.isArray(content) &&
    content.length === items.length &&
    items.every((item, index) => wasRead(item, content[index]))
  );
}

/** Whether all entries of a list were read, and of each the fields that matter. */
export function wereRead(
  list: Node | undefined,
  entries: readonly object[] | undefined,
  fields: readonly string[],
): boolean {
  if (list === undefined || isEmpty(list)) return true;
  if (list.kind !== "list" || entries === undefined) return false;
  const items = list.items.filter((item) => !isEmpty(item));
  return (
    items.length === entries.length &&
    items.every((item, index) =>
      fields.every(
        (field) =>
          item.kind === "map" && wasRead(item.byName.get(field)?.value, Reflect.get(entries[index] ?? {}, field)),
      ),
    )
  );
}
