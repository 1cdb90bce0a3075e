import type { ByYear } from "../features/summary/picture";
import { leftOf, valueAxis, yearLabels } from "./chart-axis";
import { chartKey } from "./chart-key";
import { linearScale } from "./linear-scale";
import { type Role, round, type Scene, type Shape, sceneWidth, textHeight } from "./scene";

const gap = 8;

/** Draws costs and benefits by year side by side. */
export function chartByYear({ kind, title, description, labels, years, money }: ByYear): Scene {
  const key = chartKey([
    ["costs", "bar", labels.costs],
    ["benefits", "bar", labels.benefits],
  ]);
  const top = key.height + gap * 2;
  const bottom = top + 180;
  const value = linearScale(
    years.flatMap(({ costs, benefits }) => [costs, benefits]),
    bottom,
    top,
  );
  const left = leftOf(value, money);
  const step = (sceneWidth - left) / years.length;
  const bar = Math.min(36, step * 0.36);
  const middle = (index: number): number => left + (index + 0.5) * step;
  const upright = (role: Role, from: number, amount: number): Shape => ({
    kind: "rect",
    role,
    x: round(from),
    y: round(Math.min(value.at(amount), value.at(0))),
    width: round(bar),
    height: round(Math.abs(value.at(amount) - value.at(0))),
  });
  return {
    id: kind,
    title,
    description,
    width: sceneWidth,
    height: bottom + textHeight + gap * 2,
    shapes: [
      ...key.shapes,
      ...valueAxis(value, left, money),
      ...years.flatMap(({ costs, benefits }, index) => [
        upright("costs", middle(index) - bar, costs),
        upright("benefits", middle(index), benefits),
      ]),
      ...yearLabels(
        years.map(({ label }) => label),
        middle,
        step,
        bottom + textHeight + gap,
      ),
    ],
  };
}
