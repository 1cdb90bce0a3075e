import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { escapeMarkdown } from "../../core/escape-markdown";
import { alternativeFor, type Schema } from "../../core/schema";
import type { Span } from "../../core/text";
import { offsetsWithin, placeWithin } from "../../core/text-within";
import type { Node } from "../../core/tree";
import { isEnglish } from "../../rules/judging/is-english";
import { jargonAt } from "../../rules/words/find-jargon";
import type { HoverSurroundings } from "./hover-surroundings";

/** What a word of IT at an offset means to the business, and where the word stands; nothing where it is none. */
export function aboutJargon(
  { text, model }: ProposalDocument,
  field: Schema,
  node: Node | undefined,
  offset: number,
  { config }: HoverSurroundings,
): { readonly span: Span; readonly markdown: string } | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string" || !isEnglish(model)) return undefined;
  if (alternativeFor(field, node)["x-prose"] !== true && field["x-prose"] !== true) return undefined;
  const offsets = offsetsWithin(text, node);
  const placeOf = (use: { readonly from: number; readonly to: number }): Span =>
    placeWithin(text, node, use.from, use.to, offsets);
  const isHere = (use: { readonly from: number; readonly to: number }): boolean => {
    const { start, end } = placeOf(use);
    return start <= offset && offset <= end;
  };
  const found = jargonAt(node.value, isHere, config.vocabulary.replace);
  if (found === undefined) return undefined;
  const word = escapeMarkdown(node.value.slice(found.from, found.to).replace(/\s+/gu, " "));
  const plain = escapeMarkdown(found.plain);
  return {
    span: placeOf(found),
    markdown: found.isAgreed
      ? l10n.t("**{0}**: your organisation says *{1}*", word, plain)
      : l10n.t("**{0}**: to the business, *{1}*", word, plain),
  };
}
