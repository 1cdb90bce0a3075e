import { configSchema } from "../core/config/config-schema";
import { type ConfigDocument, readConfig } from "../core/config/read-config";
import type { KnownRule } from "../core/config/rule-settings";
import { addField, styleOf } from "../core/edits";
import { fieldsOf } from "../core/schema";
import { type Block, type SnippetEdit, SnippetWriter } from "../core/snippet";
import { applyEdits, type TextEdit } from "../core/text";
import { isEmpty, type MapNode } from "../core/tree";
import { rules } from "../rules";

/** The configuration of a folder that has none yet. */
export const noConfig: ConfigDocument = readConfig("", rules);

/** Gives a map of a configuration a field that it lacks or left empty; without a map, the whole file, which may hold nothing yet. */
export function addConfigField(
  { text, root }: ConfigDocument,
  map: MapNode | undefined,
  name: string,
  block: Block,
): TextEdit | undefined {
  const holder = map ?? root;
  if (root === undefined || (map === undefined && isEmpty(root))) return atTheEnd(text, { [name]: block });
  if (holder?.kind !== "map") return undefined;
  const edit = addField(text, root, holder, name, block, fieldsOf(root, holder, configSchema));
  return edit && plain(edit);
}

/** The edit of a snippet without tab stops. */
export function plain({ span, snippet }: SnippetEdit): TextEdit {
  return { span, text: snippet.replace(/\\([\\$}])/g, "$1") };
}

/** The edit, if the configuration is no worse with it and is then as it was meant to be; a file can be written in too many ways to foresee. */
export function verified(
  document: ConfigDocument,
  edit: TextEdit | undefined,
  isMeant: (after: ConfigDocument) => boolean,
  known: readonly KnownRule[] = rules,
): readonly TextEdit[] | undefined {
  if (edit === undefined) return undefined;
  const after = readConfig(applyEdits(document.text, [edit]), known);
  return after.problems.length <= document.problems.length && isMeant(after) ? [edit] : undefined;
}

function atTheEnd(text: string, fields: { readonly [field: string]: Block }): TextEdit {
  const writer = new SnippetWriter(styleOf(text, undefined), true);
  const { lineBreak } = writer.style;
  const before = text === "" || text === "\ufeff" || text.endsWith("\n") ? "" : lineBreak;
  return { span: { start: text.length, end: text.length }, text: before + writer.fields(fields, "") + lineBreak };
}
