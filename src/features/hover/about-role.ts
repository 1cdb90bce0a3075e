import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { escapeMarkdown } from "../../core/escape-markdown";
import { type KnownRole, roleNamed } from "../../core/role-named";
import type { Node, Path } from "../../core/tree";
import { referredBy } from "./about-id";
import type { HoverSurroundings } from "./hover-surroundings";

/** What moves the holder of a role, where the path is that of a role and the role is known. */
export function aboutRole(
  document: ProposalDocument,
  path: Path,
  node: Node | undefined,
  around: HoverSurroundings,
): string | undefined {
  const [list, , field] = path;
  const isRole = field === "role" && path.length === 3 && ["stakeholders", "team", "faq"].includes(String(list));
  if (!isRole || node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const role = roleNamed(node.value, around.config.roles);
  if (role === undefined) return undefined;
  const definition = document.references.definitions.find((one) => one.node === node);
  const referring = definition === undefined ? undefined : referredBy(document, definition);
  return [...portrait(role), ...(referring === undefined ? [] : [referring])].join("\n\n");
}

/** Pressure, metrics, questions and words of a role, each where it is known. */
export function portrait(role: KnownRole): readonly string[] {
  const { titles, pressure, metrics, questions, wordsThatLand, wordsToAvoid } = role;
  return [
    `**${say(titles[0] ?? role.id)}**`,
    ...(pressure === undefined ? [] : [labelled(l10n.t("Pressure"), say(pressure))]),
    ...list(l10n.t("Is judged by"), metrics.map(metricWords)),
    ...list(l10n.t("Asks"), questions.map(say)),
    ...words(l10n.t("Words that land"), wordsThatLand),
    ...words(l10n.t("Words to avoid"), wordsToAvoid),
  ];
}

function metricWords({ name, unit, definition }: KnownRole["metrics"][number]): string {
  const named = unit === undefined ? say(name) : `${say(name)} (${say(unit)})`;
  return definition === undefined ? named : `${named}: ${say(definition)}`;
}

function words(label: string, all: readonly string[]): readonly string[] {
  return all.length === 0 ? [] : [labelled(label, all.map(say).join(", "))];
}

function list(label: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`*${label}:*\n\n${items.map((item) => `- ${item}`).join("\n")}`];
}

function labelled(label: string, text: string): string {
  return `*${label}:* ${text}`;
}

/** A text of a role, translated where it is one that everybody knows, and shown as it is where it is the organisation's own. */
function say(text: string): string {
  return escapeMarkdown(l10n.t(text));
}
