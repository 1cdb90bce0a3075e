import type { MoneyStyle } from "../features/summary";
import { moneyWords } from "../features/summary/money-words";
import type { LinearScale } from "./linear-scale";
import { round, type Shape, sceneWidth, textHeight, textWidth } from "./scene";

const gap = 8;

/** Where a chart begins at the left, beyond the words of its value axis. */
export function leftOf({ ticks }: LinearScale, money: MoneyStyle): number {
  const widest = Math.max(...ticks.map((tick) => textWidth(moneyWords(tick, money))));
  return Math.min(sceneWidth / 2, Math.ceil(widest) + gap);
}

/** The lines of a value axis that stands at the left, with their amounts. */
export function valueAxis({ ticks, at }: LinearScale, left: number, money: MoneyStyle): readonly Shape[] {
  return ticks.flatMap((tick): Shape[] => {
    const y = round(at(tick));
    const line = { kind: "line", x1: left, y1: y, x2: sceneWidth, y2: y } as const;
    const text = moneyWords(tick, money);
    return [
      { ...line, role: tick === 0 ? "zero" : "grid" },
      { kind: "text", role: "quiet-label", x: left - gap, y: round(y + textHeight / 3), anchor: "end", text },
    ];
  });
}

/** The years below a chart: all where there is room, else every second, fifth, tenth, and so on. */
export function yearLabels(
  labels: readonly string[],
  middle: (index: number) => number,
  step: number,
  y: number,
): readonly Shape[] {
  const widest = Math.max(...labels.map(textWidth)) + gap;
  const every = [1, 2, 5, 10, 20, 50].find((count) => count * step >= widest) ?? labels.length;
  return labels.flatMap((text, index): Shape[] => {
    const half = textWidth(text) / 2;
    const x = round(Math.min(sceneWidth - half, Math.max(half, middle(index))));
    return index % every === 0 ? [{ kind: "text", role: "quiet-label", x, y, anchor: "middle", text }] : [];
  });
}
