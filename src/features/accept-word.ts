import type { ConfigDocument } from "../core/config/read-config";
import { addItem } from "../core/edits";
import { quoted } from "../core/quote";
import type { TextEdit } from "../core/text";
import { entryOf, isEmpty, type Node } from "../core/tree";
import { addConfigField, noConfig, plain, verified } from "./edit-config";

/**
 * The edits by which the vocabulary of a configuration, or of a new one, accepts a word; none where it does so already, and nothing
 * where no edit is safe.
 */
export function acceptWord(document: ConfigDocument = noConfig, word: string): readonly TextEdit[] | undefined {
  const isAccepted = ({ model }: ConfigDocument): boolean => model.vocabulary?.accept?.includes(word) ?? false;
  return isAccepted(document) ? [] : verified(document, wordEdit(document, word), isAccepted);
}

function wordEdit(document: ConfigDocument, word: string): TextEdit | undefined {
  const { text, root } = document;
  const vocabulary = entryOf(root, "vocabulary")?.value;
  if (vocabulary === undefined || isEmpty(vocabulary))
    return addConfigField(document, undefined, "vocabulary", { accept: [inYaml(word)] });
  if (vocabulary.kind !== "map") return undefined;
  const list = entryOf(vocabulary, "accept")?.value;
  if (list === undefined || isEmpty(list)) return addConfigField(document, vocabulary, "accept", [inYaml(word)]);
  if (root === undefined || list.kind !== "list") return undefined;
  const edit = addItem(text, root, list, inYaml(word, list.items.at(-1)));
  return edit && plain(edit);
}

/** A word as YAML reads it as a text, block or flow, in the quotes of its neighbour. */
function inYaml(word: string, neighbour?: Node): string {
  const style = neighbour?.kind === "scalar" ? neighbour.style : "plain";
  if (style === "single-quoted" && /^[^'\0-\x1f\x7f-\x9f\ufeff]*$/.test(word)) return `'${word}'`;
  const isPlain = /^\p{L}(?:[\p{L}\p{N}&/._ -]*[\p{L}\p{N}.])?$/u.test(word) && !readOtherwise.test(word);
  return isPlain && style !== "double-quoted" ? word : quoted(word);
}

/** Words that YAML, or one of its older readers, takes for a truth value or for nothing. */
const readOtherwise = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
