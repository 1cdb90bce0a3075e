import { roundedMoneyWords } from "../features/summary/money-words";
import type { Sensitivity } from "../features/summary/picture";
import { chartKey } from "./chart-key";
import { labelled } from "./labelled";
import { lineHeight, type Role, round, type Scene, type Shape, sceneWidth, textHeight, textWidth } from "./scene";

const gap = 8;
const names = 210;
const bar = 16;

/** Draws a bar for each swing around the value as stated, the widest on top. */
export function chartSensitivity({ kind, title, description, value, labels, swings, money }: Sensitivity): Scene {
  const key = chartKey([
    ["costs", "bar", labels.worse],
    ["benefits", "bar", labels.better],
  ]);
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  const room =
    Math.min(200, Math.max(...swings.flatMap(({ low, high }) => [low, high].map((end) => textWidth(words(end)))))) +
    gap;
  const { at } = plain(
    [value, ...swings.flatMap(({ low, high }) => [low, high])],
    names + gap + room,
    sceneWidth - room,
  );
  const head = key.height + gap * 2;
  let y = head + lineHeight + gap / 2;
  const rows: Shape[] = [];
  for (const { text, low, high } of swings) {
    const [worst, best] = [Math.min(low, high), Math.max(low, high)];
    const name = labelled(text, { role: "label", x: 0, y, width: names, most: 2 });
    const height = Math.max(name.height, bar + 4);
    const middle = y + height / 2;
    const across = (role: Role, from: number, to: number): readonly Shape[] =>
      to > from
        ? [
            {
              kind: "rect",
              role,
              x: round(at(from)),
              y: round(middle - bar / 2),
              width: round(at(to) - at(from)),
              height: bar,
            },
          ]
        : [];
    const end = (amount: number, anchor: "start" | "end"): Shape => ({
      kind: "text",
      role: "quiet-label",
      x: round(at(amount) + (anchor === "start" ? gap / 2 : -gap / 2)),
      y: round(middle + textHeight / 3),
      anchor,
      text: words(amount),
    });
    rows.push(
      ...name.shapes,
      ...across("costs", worst, Math.min(best, value)),
      ...across("benefits", Math.max(worst, value), best),
      end(worst, "end"),
      end(best, "start"),
    );
    y += height + gap;
  }
  const bottom = y;
  const half = textWidth(labels.value) / 2;
  const from = names + gap + room;
  const extremes = [value, ...swings.flatMap(({ low, high }) => [low, high])];
  const withZero = Math.min(...extremes) < 0 && Math.max(...extremes) > 0;
  const line = (role: Role, amount: number): Shape => ({
    kind: "line",
    role,
    x1: round(at(amount)),
    y1: head + lineHeight,
    x2: round(at(amount)),
    y2: bottom,
  });
  return {
    id: kind,
    title,
    description,
    width: sceneWidth,
    height: bottom + (withZero ? lineHeight + gap / 2 : gap),
    shapes: [
      ...key.shapes,
      ...(withZero
        ? [
            line("grid", 0),
            {
              kind: "text",
              role: "quiet-label",
              x: round(at(0)),
              y: bottom + textHeight,
              anchor: "middle",
              text: words(0),
            } as const,
          ]
        : []),
      ...rows,
      line("zero", value),
      {
        kind: "text",
        role: "strong-label",
        x: round(Math.min(sceneWidth - half, Math.max(from - room + half, at(value)))),
        y: head + textHeight - 2,
        anchor: "middle",
        text: labels.value,
      },
    ],
  };
}

/** A scale without round ends, and without zero: what counts here is the distance from the value as stated. */
function plain(amounts: readonly number[], from: number, to: number): { readonly at: (amount: number) => number } {
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const span = highest / 2 - lowest / 2;
  return { at: (amount) => (span > 0 ? from + ((amount / 2 - lowest / 2) / span) * (to - from) : (from + to) / 2) };
}
