import { largestText, type ProposalDocument } from "../core/document";
import { walk } from "../core/schema";
import type { Span } from "../core/text";

/** An address on the web or for mail, or a file beside the proposal, which may not be there. */
export interface DocumentLink {
  readonly span: Span;
  /** An address with its scheme, or a path relative to the folder of the proposal. */
  readonly target: string;
  readonly kind: "address" | "file";
}

/** What a text points to: addresses on the web and for mail anywhere, and files where a source is named. */
export function documentLinks({ text, root }: ProposalDocument): readonly DocumentLink[] {
  if (text.length > largestText) return [];
  const links: DocumentLink[] = [];
  for (const { 0: found, index } of text.matchAll(addresses)) {
    const target = found.slice(0, lengthWithoutPunctuation(found));
    links.push({ span: { start: index, end: index + target.length }, target, kind: "address" });
  }
  if (root === undefined) return links;
  const seen = new Set<number>();
  walk(root, (node, { properties }) => {
    const source =
      node.kind === "map" && properties?.source !== undefined ? node.byName.get("source")?.value : undefined;
    if (source?.kind !== "scalar" || typeof source.value !== "string" || !isPath(source.value)) return;
    const start = text.indexOf(source.value, source.span.start);
    const end = start + source.value.length;
    // What stands behind an alias or is written over several lines is not in the text as it is meant.
    if (start === -1 || end > source.span.end || seen.has(start)) return;
    seen.add(start);
    links.push({ span: { start, end }, target: source.value, kind: "file" });
  });
  return links.sort((a, b) => a.span.start - b.span.start);
}

const addresses = /\b(?:https?:\/\/|mailto:)[^\s<>"'`{}|\\^[\]]+/gi;

/** A sentence goes on behind an address. */
function lengthWithoutPunctuation(address: string): number {
  let length = address.length;
  while (".,;:!?)".includes(address.charAt(length - 1))) length--;
  return length;
}

/** Whether a text may be the name of a file, relative and with an ending: never with a scheme, a drive or a share. */
function isPath(text: string): boolean {
  return (
    text.length <= 260 && !/[:\\\0-\x1f?*"<>|#%]/.test(text) && !text.startsWith("/") && /\.[a-z0-9]{1,5}$/i.test(text)
  );
}
