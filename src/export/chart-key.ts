import { type Role, type Shape, sceneWidth, textHeight, textWidth } from "./scene";

const gap = 8;

/** What the colours of a chart mean, in one row or in as many as the words need. */
export function chartKey(entries: readonly (readonly [role: Role, mark: "bar" | "line" | "dot", label: string])[]): {
  readonly shapes: readonly Shape[];
  readonly height: number;
} {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const [role, mark, text] of entries) {
    const needed = 24 + textWidth(text);
    if (x > 0 && x + needed > sceneWidth) [x, y] = [0, y + textHeight + gap];
    if (mark === "bar") shapes.push({ kind: "rect", role, x: x + 1, y: y + 1, width: 12, height: 12 });
    if (mark === "dot") shapes.push({ kind: "circle", role, x: x + 8, y: y + 7, radius: 4.5 });
    if (mark === "line") {
      const points = [[x, y + 7] as const, [x + 16, y + 7] as const];
      shapes.push({ kind: "path", role, points });
    }
    shapes.push({ kind: "text", role: "label", x: x + 22, y: y + textHeight - 2, anchor: "start", text });
    x += needed + gap * 2;
  }
  return { shapes, height: y + textHeight };
}
