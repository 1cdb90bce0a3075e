import type { Driver, ProblemDetails, Proposal } from "../generated/proposal";
import { isEmpty, type Node } from "./tree";
import { parseYears } from "./years";

/**
 * The content of a proposal that can be trusted: what the schema rejected and what was left empty is not in it. Absence
 * here therefore proves nothing; it is asked of the tree.
 */
export type Model = Partial<Proposal>;

/** The trusted content of a tree, with the node that each of its objects and lists was read from. */
export interface Trusted {
  readonly model: Model;
  readonly nodeOf: (content: object) => Node | undefined;
}

/** The content of a tree without the nodes that were rejected. */
export function trust(root: Node | undefined, rejected: ReadonlySet<Node>): Trusted {
  const origins = new WeakMap<object, Node>();
  const keep = (node: Node): boolean => !rejected.has(node) && !isEmpty(node);
  const read = (node: Node): unknown => {
    if (node.kind === "scalar") return node.value;
    let content: object;
    if (node.kind === "list") content = node.items.filter(keep).map(read);
    else {
      content = Object.create(null);
      for (const { name, value } of node.entries) if (keep(value)) Reflect.set(content, name, read(value));
    }
    origins.set(content, node);
    return content;
  };
  const model = root?.kind === "map" && !rejected.has(root) ? (read(root) as Model) : {};
  return { model, nodeOf: (content) => origins.get(content) };
}

/** The drivers with the shorthand written out, the primary one first. */
export function driversOf({ drivers = [] }: Model): readonly Driver[] {
  return drivers.map((driver) => (typeof driver === "string" ? { kind: driver } : driver));
}

/** The problem with the shorthand written out, or nothing where none is stated. */
export function problemOf({ problem }: Model): ProblemDetails | undefined {
  return typeof problem === "string" ? { statement: problem } : problem;
}

/** The id of a stakeholder or the like: its own, else its role in kebab-case. */
export function idOf({ id, role }: { readonly id?: string; readonly role?: string }): string | undefined {
  return id ?? (role === undefined ? undefined : kebabCase(role));
}

/** A name in lower case with hyphens: `Head of Sales` is `head-of-sales`. */
export function kebabCase(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** The last of the years that the proposal looks at, to which open ends run, or nothing where it does not say. */
export function horizonOf({ financials }: Model): number | undefined {
  return financials?.years === undefined ? undefined : parseYears(financials.years)?.to;
}
