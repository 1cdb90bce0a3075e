import { lineHeight, type Role, type Shape, textHeight } from "./scene";
import { wrapped } from "./wrapped";

/** A text as the shapes of its lines from a place on, the upper left of them, and how high they are. */
export function labelled(
  text: string,
  {
    role,
    x,
    y,
    width,
    most,
  }: { readonly role: Role; readonly x: number; readonly y: number; readonly width: number; readonly most: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { lines, cut } = wrapped(text, width, most);
  return {
    shapes: lines.map((line, at) => ({
      kind: "text",
      role,
      x,
      y: y + at * lineHeight + textHeight - 2,
      anchor: "start",
      text: line,
      ...(cut ? { whole: text } : {}),
    })),
    height: lines.length * lineHeight,
  };
}
