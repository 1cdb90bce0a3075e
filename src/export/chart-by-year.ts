import { extent } from "d3-array";
import { scaleBand, scaleLinear } from "d3-scale";
import type { ByYear } from "../features/summary";
import { moneyWords } from "../features/summary/money-words";
import { type Role, type Scene, type Shape, textHeight, textWidth } from "./scene";

const width = 640;
const gap = 8;

/** Draws costs and benefits by year side by side, with a line for their cumulative balance. */
export function chartByYear({ title, description, labels, years, money }: ByYear): Scene {
  const key = keyShapes(labels);
  const top = key.height + gap * 2;
  const bottom = top + 200;
  const value = valueScale(years);
  const ticks = value.ticks(5).map((at) => ({ at, text: moneyWords(at, money) }));
  const left = Math.min(width / 2, Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text)))) + gap);
  const y = value.range([bottom, top]);
  const x = scaleBand<number>()
    .domain(years.map((_, index) => index))
    .range([left, width])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const bar = Math.min(36, x.bandwidth() / 2);
  const middle = (index: number): number => (x(index) ?? 0) + x.bandwidth() / 2;
  const upright = (role: Role, from: number, amount: number): Shape => ({
    kind: "rect",
    role,
    x: round(from),
    y: round(Math.min(y(amount), y(0))),
    width: round(bar),
    height: round(Math.abs(y(amount) - y(0))),
  });
  const points = years.map(({ cumulative }, index) => [round(middle(index)), round(y(cumulative))] as const);
  return {
    id: "by-year",
    title,
    description,
    width,
    height: bottom + textHeight + gap * 1.5,
    shapes: [
      ...key.shapes,
      ...ticks.flatMap(({ at, text }): Shape[] => [
        {
          kind: "line",
          role: at === 0 ? "zero" : "grid",
          x1: round(left),
          y1: round(y(at)),
          x2: width,
          y2: round(y(at)),
        },
        {
          kind: "text",
          role: "tick-label",
          x: round(left - gap),
          y: round(y(at) + textHeight / 3),
          anchor: "end",
          text,
        },
      ]),
      ...years.flatMap(({ costs, benefits }, index) => [
        upright("costs", middle(index) - bar, costs),
        upright("benefits", middle(index), benefits),
      ]),
      { kind: "path", role: "cumulative", points },
      ...points.map(
        ([px, py]): Shape => ({
          kind: "circle",
          role: "cumulative",
          x: px,
          y: py,
          radius: years.length > 12 ? 2.5 : 3.5,
        }),
      ),
      ...yearLabels(
        years.map(({ label }) => label),
        middle,
        x.step(),
        bottom + textHeight + gap / 2,
      ),
    ],
  };
}

function valueScale(years: ByYear["years"]) {
  const moved = years.flatMap(({ costs, benefits, cumulative }) => [0, costs, benefits, cumulative]);
  const [lowest = 0, highest = 0] = extent(moved);
  return scaleLinear().domain([lowest, highest]).nice(5);
}

/** The years below the bars: all where there is room, else every second, fifth or tenth. */
function yearLabels(labels: readonly string[], middle: (index: number) => number, step: number, y: number): Shape[] {
  const widest = Math.max(...labels.map(textWidth)) + gap;
  const every = [1, 2, 5, 10].find((count) => count * step >= widest) ?? labels.length;
  return labels.flatMap((text, index): Shape[] =>
    index % every === 0
      ? [{ kind: "text", role: "year-label", x: round(middle(index)), y, anchor: "middle", text }]
      : [],
  );
}

/** What bars and line mean, in one row or in as many as the words need. */
function keyShapes(labels: ByYear["labels"]): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, row] = [0, 0];
  for (const role of ["costs", "benefits", "cumulative"] as const) {
    const needed = 24 + textWidth(labels[role]);
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const y = row * (textHeight + gap);
    if (role === "cumulative") {
      shapes.push(
        {
          kind: "path",
          role,
          points: [
            [x, y + 7],
            [x + 16, y + 7],
          ],
        },
        { kind: "circle", role, x: x + 8, y: y + 7, radius: 3.5 },
      );
    } else {
      shapes.push({ kind: "rect", role, x: x + 1, y: y + 1, width: 12, height: 12 });
    }
    shapes.push({
      kind: "text",
      role: "key-label",
      x: x + 22,
      y: y + textHeight - 2,
      anchor: "start",
      text: labels[role],
    });
    x += needed + gap * 2;
  }
  return { shapes, height: (row + 1) * (textHeight + gap) - gap };
}

/** To a tenth, which nobody sees and which keeps pictures short. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
