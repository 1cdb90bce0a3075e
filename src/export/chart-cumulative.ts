import type { Cumulative } from "../features/summary/picture";
import { leftOf, valueAxis, yearLabels } from "./chart-axis";
import { chartKey } from "./chart-key";
import { linearScale } from "./linear-scale";
import { lineHeight, type Point, round, type Scene, type Shape, sceneWidth, textHeight, textWidth } from "./scene";

const gap = 8;

/** Draws the balance as a line, with a second one where money is discounted, and marks where each is back at zero for good. */
export function chartCumulative({ kind, title, description, lines, years, money }: Cumulative): Scene {
  const roleOf = (line: (typeof lines)[number]) => (line.kind === "plain" ? "cumulative" : "discounted");
  const key = chartKey(lines.map((line) => [roleOf(line), "line", line.label] as const));
  const marked = lines.flatMap(({ payback }) => payback ?? []);
  const marks = key.height + gap * 2;
  const top = marks + marked.length * lineHeight + (marked.length > 0 ? gap / 2 : 0);
  const bottom = top + 180;
  const value = linearScale(
    lines.flatMap(({ balances }) => balances),
    bottom,
    top,
  );
  const left = leftOf(value, money);
  const step = (sceneWidth - left) / years.length;
  const x = (year: number): number => round(Math.min(sceneWidth, left + (year + 0.5) * step));
  const zero = round(value.at(0));
  return {
    id: kind,
    title,
    description,
    width: sceneWidth,
    height: bottom + textHeight + gap * 2,
    shapes: [
      ...key.shapes,
      ...valueAxis(value, left, money),
      ...lines.flatMap((line): Shape[] => {
        const points = line.balances.map((balance, year): Point => [x(year), round(value.at(balance))]);
        const dots = points.map(
          ([x, y]): Shape => ({ kind: "circle", role: roleOf(line), x, y, radius: years.length > 12 ? 2.5 : 3.5 }),
        );
        return [
          { kind: "path", role: roleOf(line), points },
          ...(line.kind === "plain" && years.length <= 30 ? dots : []),
        ];
      }),
      // The later a payback, the higher its words, so that no line runs through those of another.
      ...marked.flatMap(({ at, text }, index): Shape[] => {
        const y = marks + (marked.length - 1 - index) * lineHeight + textHeight - 2;
        const ends = x(at) - left > textWidth(text) + gap;
        return [
          { kind: "line", role: "mark", x1: x(at), y1: y - textHeight + 3, x2: x(at), y2: zero },
          {
            kind: "text",
            role: "mark-label",
            x: ends ? x(at) - gap / 2 : Math.min(x(at) + gap / 2, sceneWidth - textWidth(text)),
            y,
            anchor: ends ? "end" : "start",
            text,
          },
          { kind: "circle", role: "value", x: x(at), y: zero, radius: 4.5 },
        ];
      }),
      ...yearLabels(years, x, step, bottom + textHeight + gap),
    ],
  };
}
