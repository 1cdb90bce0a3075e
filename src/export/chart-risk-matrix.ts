import type { RiskMatrix } from "../features/summary/picture";
import { labelled } from "./labelled";
import { lineHeight, type Role, type Scene, type Shape, sceneWidth, textHeight, textWidth } from "./scene";
import { wrapped } from "./wrapped";

const gap = 8;
const cell = 82;
const dot = 22;
const inRow = Math.floor((cell - 6) / dot);

/** How grave a risk is by likelihood plus impact, from low and low to high and high. */
const gravities: readonly Role[] = ["low", "low", "medium", "high", "high"];

/** Draws the risks as numbered dots among likelihood and impact, and what the numbers mean beside them. */
export function chartRiskMatrix({ kind, title, description, labels, levels, risks }: RiskMatrix): Scene {
  const shapes: Shape[] = [];
  const side = Math.min(120, Math.max(...[labels.likelihood, ...levels].map(textWidth)));
  const left = side + gap;
  const [rows, columns] = [
    [2, 1, 0],
    [0, 1, 2],
  ];
  const within = (likelihood: number, impact: number): readonly number[] =>
    risks.flatMap((risk, at) => (risk.likelihood === likelihood && risk.impact === impact ? [at + 1] : []));
  shapes.push(label(labels.likelihood, 0, textHeight - 2, "start", "quiet-label"));
  let y = lineHeight + gap / 2;
  for (const likelihood of rows) {
    const most = Math.max(...columns.map((impact) => within(likelihood, impact).length));
    const height = Math.max(2, Math.ceil(most / inRow)) * dot + 6;
    const level = wrapped(levels[likelihood] ?? "", side, 1).lines[0] ?? "";
    shapes.push(label(level, side, y + height / 2 + textHeight / 3, "end", "label"));
    for (const impact of columns) {
      const x = left + impact * cell;
      shapes.push({ kind: "rect", role: gravities[likelihood + impact] ?? "low", x, y, width: cell, height });
      const numbers = within(likelihood, impact);
      const aside = (cell - Math.min(inRow, numbers.length) * dot) / 2;
      const above = (height - Math.ceil(numbers.length / inRow) * dot) / 2;
      for (const [at, number] of numbers.entries()) {
        const cx = x + aside + (at % inRow) * dot + dot / 2;
        const cy = y + above + Math.floor(at / inRow) * dot + dot / 2;
        shapes.push(
          { kind: "circle", role: "risk", x: cx, y: cy, radius: dot / 2 - 1 },
          label(String(number), cx, cy + textHeight / 3, "middle", "risk-label"),
        );
      }
    }
    y += height;
  }
  for (const impact of columns) {
    const level = wrapped(levels[impact] ?? "", cell - 4, 1).lines[0] ?? "";
    shapes.push(label(level, left + (impact + 0.5) * cell, y + lineHeight, "middle", "label"));
  }
  shapes.push(label(labels.impact, left + 1.5 * cell, y + lineHeight * 2, "middle", "quiet-label"));
  const bottom = y + lineHeight * 2 + gap;
  const legend = left + 3 * cell + gap * 3;
  let below = lineHeight + gap / 2;
  for (const [at, { text }] of risks.entries()) {
    const name = labelled(text, {
      role: "label",
      x: legend + 26,
      y: below,
      width: sceneWidth - legend - 26,
      most: risks.length > 8 ? 1 : 2,
    });
    shapes.push(label(String(at + 1), legend + 18, below + textHeight - 2, "end", "strong-label"), ...name.shapes);
    below += name.height + gap / 4;
  }
  return {
    id: kind,
    title,
    description,
    width: sceneWidth,
    height: Math.ceil(Math.max(bottom, below + gap)),
    shapes,
  };
}

function label(text: string, x: number, y: number, anchor: "start" | "middle" | "end", role: Role): Shape {
  return { kind: "text", role, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, anchor, text };
}
