import type { EffectiveConfig, Origin } from "../core/config/effective-config";
import { usualConfig } from "../core/config/resolve-config";
import type { ProposalDocument } from "../core/document";
import { roleNamed } from "../core/role-named";
import type { Span } from "../core/text";
import { type Node, scalarAt } from "../core/tree";
import { type AmongOthers, alone, definedElsewhere, type ElsewherePlace, idAt } from "./id-at";

/** Where what an id or a role names is said. */
export interface Definitions {
  /** The key or value that was asked about. */
  readonly span: Span;
  /** Whole entries of this proposal, and in them where the id stands or what it follows from. */
  readonly here: readonly { readonly span: Span; readonly id: Span }[];
  readonly elsewhere: readonly ElsewherePlace[];
  /** In a configuration. */
  readonly configured: readonly Origin[];
}

/** Where the entry, proposal, goal or role is said that is named at an offset; nothing where none is. */
export function definition(
  document: ProposalDocument,
  offset: number,
  around: AmongOthers = alone,
  config: EffectiveConfig = usualConfig,
): Definitions | undefined {
  const node = scalarAt(document.root, offset);
  const named = idAt(document, offset);
  if (node === undefined) return undefined;
  const here = (named?.definitions ?? []).map(({ entry, node }) => ({ span: entry.span, id: node.span }));
  const elsewhere = named === undefined || here.length > 0 ? [] : definedElsewhere(named, around);
  const shared = named?.kinds.includes("goal") === true && here.length === 0 ? `goals.${named.id}` : undefined;
  const origin = config.origins.get(shared ?? configuredRole(document, node, config) ?? "");
  const configured = origin === undefined ? [] : [origin];
  if (here.length + elsewhere.length + configured.length === 0) return undefined;
  return { span: node.span, here, elsewhere, configured };
}

function configuredRole(
  { model: { stakeholders = [], team = [] }, nodeOf }: ProposalDocument,
  node: Node,
  { roles }: EffectiveConfig,
): string | undefined {
  if (roles.length === 0) return undefined;
  const holder = [...stakeholders, ...team].find((one) => {
    const entry = nodeOf(one);
    return entry?.kind === "map" && entry.byName.get("role")?.value === node;
  });
  return holder?.role === undefined ? undefined : `roles.${roleNamed(holder.role, roles)?.id}`;
}
