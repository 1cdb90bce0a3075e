import * as l10n from "@vscode/l10n";
import type { ConfigDocument } from "../../core/config/read-config";
import { addItem } from "../../core/edits";
import { isId } from "../../core/meant-ids";
import { parse } from "../../core/parse";
import { knownRoles } from "../../core/role-named";
import { scalarText } from "../../core/scalar-text";
import { applyEdits, lineEnd, lineStart, type TextEdit } from "../../core/text";
import { entryOf, isEmpty, type MapNode, type Node, nodeAt } from "../../core/tree";
import type { Config } from "../../generated/config";
import { addConfigField, noConfig, plain, verified } from "../edit-config";
import type { Asked, Refactoring } from "./refactoring";

/** Offers to move a goal to the configuration, where other proposals find it under the same id. */
export function shareGoal({ document, root, path, config }: Asked): readonly Refactoring[] {
  const { text, model, references } = document;
  if (path[0] !== "goals" || typeof path[1] !== "number") return [];
  const item = nodeAt(root, path.slice(0, 2));
  const goal = model.goals?.find((entry) => document.nodeOf(entry) === item);
  if (goal?.id === undefined || goal.name === undefined || item?.kind !== "map" || !isId(goal.id)) return [];
  const { id, name, source, note } = goal;
  // What no driver names would be lost to this proposal, and what is shared already has been agreed.
  const isNamed = references.references.some((other) => other.id === id && other.kinds.includes("goal"));
  const isShared = config.goals.some((other) => other.id === id);
  if (!isNamed || isShared || item.entries.some(({ name }) => name.startsWith("x-"))) return [];
  const isThere = ({ goals = [] }: Config): boolean => goals.some((other) => other.id === id && other.name === name);
  return [
    {
      title: l10n.t("Share the goal `{0}` with other proposals", id),
      kind: "refactor.extract.goal",
      change: () => {
        const edits = withoutGoal(text, root, item);
        if (edits === undefined) return undefined;
        const fields = {
          id,
          name,
          ...(source === undefined ? {} : { source }),
          ...(note === undefined ? {} : { note }),
        };
        return { edits, configure: (configuration) => adding(configuration, "goals", fields, isThere) };
      },
    },
  ];
}

/** Offers to make a stakeholder's role one that all proposals know, with its side and pressure. */
export function shareRole({ document, root, path, config }: Asked): readonly Refactoring[] {
  if (path[0] !== "stakeholders" || typeof path[1] !== "number") return [];
  const item = nodeAt(root, path.slice(0, 2));
  const stakeholder = document.model.stakeholders?.find((entry) => document.nodeOf(entry) === item);
  const role = stakeholder?.role?.trim();
  if (stakeholder === undefined || role === undefined || role === "") return [];
  const isSame = (title: string): boolean => title.toLowerCase() === role.toLowerCase();
  if (knownRoles(config.roles).some(({ titles }) => titles.some(isSame))) return [];
  const { side, pressure } = stakeholder;
  const isThere = ({ roles = [] }: Config): boolean => roles.some(({ titles }) => [titles].flat().includes(role));
  const fields = {
    titles: role,
    ...(side === undefined ? {} : { side }),
    ...(pressure === undefined ? {} : { pressure }),
  };
  return [
    {
      title: l10n.t("Share the role “{0}” with other proposals", role),
      kind: "refactor.extract.role",
      change: () => ({ configure: (configuration) => adding(configuration, "roles", fields, isThere) }),
    },
  ];
}

/** The edits that add an entry to a list of a configuration, or of a new one; nothing where that is not safe. */
function adding(
  document: ConfigDocument = noConfig,
  list: "goals" | "roles",
  fields: Readonly<Record<string, string>>,
  isThere: (model: Config) => boolean,
): readonly TextEdit[] | undefined {
  if (isThere(document.model)) return [];
  const present = entryOf(document.root, list)?.value;
  const isFlow = present?.kind === "list" && present.flow;
  const entry = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, scalarText(value, isFlow ? "flow" : "block")]),
  );
  let edit: TextEdit | undefined;
  if (present === undefined || isEmpty(present)) edit = addConfigField(document, undefined, list, [entry]);
  else if (present.kind === "list" && document.root !== undefined) {
    const added = addItem(document.text, document.root, present, entry);
    edit = added && plain(added);
  }
  return verified(document, edit, ({ model }) => isThere(model));
}

/** Takes a goal out of its list, or the list with its last one; nothing where a comment or an alias would be lost with it. */
function withoutGoal(text: string, root: MapNode, item: MapNode): readonly TextEdit[] | undefined {
  const entry = entryOf(root, "goals");
  const list = entry?.value;
  if (entry === undefined || list?.kind !== "list" || root.flow) return undefined;
  const isLast = list.items.length === 1;
  const edit = isLast ? lines(text, entry.key.span.start, list.span.end) : itemEdit(text, list.items, item, list.flow);
  const after = parse(applyEdits(text, [edit]));
  if (after.root?.kind !== "map" || after.problems.length > 0) return undefined;
  const left = entryOf(after.root, "goals")?.value;
  const isMeant =
    after.root.entries.length === root.entries.length - (isLast ? 1 : 0) &&
    (isLast ? left === undefined : left?.kind === "list" && left.items.length === list.items.length - 1);
  const above = text.slice(lineStart(text, Math.max(0, edit.span.start - 1)), edit.span.start).trim();
  const isSilent =
    !/(?:^|\s)#/.test(text.slice(edit.span.start, edit.span.end)) && (list.flow || !above.startsWith("#"));
  return isMeant && isSilent ? [edit] : undefined;
}

function itemEdit(text: string, items: readonly Node[], item: Node, isFlow: boolean): TextEdit {
  if (!isFlow) return lines(text, item.span.start, item.span.end);
  const index = items.indexOf(item);
  const [before, next] = [items[index - 1], items[index + 1]];
  const span =
    next === undefined
      ? { start: before?.span.end ?? item.span.start, end: item.span.end }
      : { start: item.span.start, end: next.span.start };
  return { span, text: "" };
}

/** Without all lines from one place to another; of the blank lines above and below, those above remain. */
function lines(text: string, from: number, to: number): TextEdit {
  const start = lineStart(text, from) === 0 && text.charCodeAt(0) === 0xfeff ? 1 : lineStart(text, from);
  const isApart = /(?:^|\n)\r?\n$/.test(text.slice(Math.max(0, start - 4), start));
  const behind = isApart ? /(?:\r?\n)+/y : /\r?\n/y;
  behind.lastIndex = lineEnd(text, to);
  return { span: { start, end: behind.test(text) ? behind.lastIndex : text.length }, text: "" };
}
