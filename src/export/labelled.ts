import { lineHeight, type Role, type Shape, textHeight } from "./scene";
import { wrapped } from "./wrapped";

/** The lines of a text, and how high they are together. */
export interface Labelled {
  readonly shapes: readonly Extract<Shape, { kind: "text" }>[];
  readonly height: number;
}

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
): Labelled {
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
