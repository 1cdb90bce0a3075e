import type { Span } from "../src/core/text";

/** A text whose places `[|…|]` were marked, without the marks, and the spans they stood around, in order. */
export function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = "";
  let rest = marked;
  for (;;) {
    const start = rest.indexOf("[|");
    if (start === -1) return { text: text + rest, spans };
    const end = rest.indexOf("|]", start);
    text += rest.slice(0, start);
    spans.push({ start: text.length, end: text.length + end - start - 2 });
    text += rest.slice(start + 2, end);
    rest = rest.slice(end + 2);
  }
}
