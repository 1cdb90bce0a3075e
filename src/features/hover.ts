import type { ProposalDocument } from "../core/document";
import { schemaAt } from "../core/schema";
import type { Span } from "../core/text";
import { entryAt, type Node, nodeAt, placeAt } from "../core/tree";
import { aboutField, aboutValue } from "./about-field";
import { aboutAmount } from "./hover/about-amount";
import { aboutId } from "./hover/about-id";
import { aboutJargon } from "./hover/about-jargon";
import { aboutRole } from "./hover/about-role";
import { type HoverSurroundings, usualSurroundings } from "./hover/hover-surroundings";

/** What to show about a place, as Markdown in which all that comes from the proposal is escaped, and the place it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What stands at an offset: of a field what it is, why an executive cares and an example; of a word what it means; of a role
 * what moves its holder; of an id whom or what it names, and who names it; of an amount the whole of it; of a word of IT what it
 * means to the business.
 */
export function hover(
  document: ProposalDocument,
  offset: number,
  surroundings: Partial<HoverSurroundings> = {},
): Hover | undefined {
  const { root } = document;
  const place = placeAt(root, offset);
  const field = place && schemaAt(root, place.path);
  if (place === undefined || field === undefined) return undefined;
  const around = { ...usualSurroundings, ...surroundings };
  const { path, part, span } = place;
  const node: Node | undefined = part === "key" ? entryAt(root, path)?.key : nodeAt(root, path);
  const markdown =
    part === "key"
      ? (aboutId(document, node, around) ?? aboutField(field, String(path.at(-1))))
      : (aboutValue(field, node) ??
        aboutRole(document, path, node, around) ??
        aboutId(document, node, around) ??
        aboutAmount(document, path, around));
  if (markdown !== undefined) return { span, markdown };
  return part === "value" ? aboutJargon(document, field, node, offset, around) : undefined;
}
