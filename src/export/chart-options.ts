import { roundedMoneyWords } from "../features/summary/money-words";
import type { OptionsCompared } from "../features/summary/picture";
import { chartKey } from "./chart-key";
import { labelled } from "./labelled";
import { linearScale } from "./linear-scale";
import { lineHeight, round, type Scene, type Shape, sceneWidth, textHeight, textWidth } from "./scene";

const gap = 8;
const names = 200;
const bar = 12;

/** Draws for each option a bar for its costs, one for its benefits and a dot for its worth, all from the same zero. */
export function chartOptions({ kind, title, description, labels, options, money }: OptionsCompared): Scene {
  const key = chartKey([
    ["costs", "bar", labels.costs],
    ["benefits", "bar", labels.benefits],
    ["value", "dot", labels.value],
  ]);
  const words = (amount: number | undefined): string =>
    amount === undefined ? labels.absent : roundedMoneyWords(amount, money);
  const parts = ["costs", "benefits", "value"] as const;
  const widest = Math.max(...options.flatMap((option) => parts.map((part) => textWidth(words(option[part])))));
  const left = names + gap * 2;
  const amounts = options.flatMap((option) => parts.flatMap((part) => option[part] ?? []));
  const { at } = linearScale(amounts, left, sceneWidth - Math.min(200, widest) - gap * 2);
  const zero = round(at(0));
  const top = key.height + gap * 2;
  const shapes: Shape[] = [];
  let y = top;
  for (const option of options) {
    const role = option.recommended ? "strong-label" : "label";
    shapes.push(...labelled(option.text, { role, x: 0, y, width: names, most: 3 }).shapes);
    const worth = option.costs === undefined && option.benefits === undefined && option.value === undefined;
    for (const [row, part] of (worth ? (["costs"] as const) : parts).entries()) {
      const amount = option[part];
      const middle = y + row * lineHeight + lineHeight / 2;
      const end = round(at(amount ?? 0));
      const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
      if (amount !== undefined && part === "value") {
        shapes.push(
          { kind: "line", role: "mark", x1: from, y1: middle, x2: to, y2: middle },
          { kind: "circle", role: "value", x: end, y: middle, radius: 4.5 },
        );
      } else if (amount !== undefined) {
        const width = round(to - from);
        shapes.push({ kind: "rect", role: part, x: from, y: middle - bar / 2, width, height: bar });
      }
      const x = to + gap;
      const strength = amount === undefined ? "quiet-label" : "label";
      shapes.push({
        kind: "text",
        role: strength,
        x,
        y: middle + textHeight / 3,
        anchor: "start",
        text: words(amount),
      });
    }
    y += parts.length * lineHeight + gap * 1.5;
  }
  const bottom = y - gap;
  return {
    id: kind,
    title,
    description,
    width: sceneWidth,
    height: bottom,
    shapes: [
      ...key.shapes,
      ...shapes.map((shape) => (shape.kind === "text" ? { ...shape, y: round(shape.y) } : shape)),
      { kind: "line", role: "zero", x1: zero, y1: top - gap / 2, x2: zero, y2: bottom },
    ],
  };
}
