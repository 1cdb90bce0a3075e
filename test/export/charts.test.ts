import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { chart } from "../../src/export/chart";
import { linearScale } from "../../src/export/linear-scale";
import { type Scene, type Shape, textHeight, textWidth } from "../../src/export/scene";
import { svg } from "../../src/export/svg";
import { wrapped } from "../../src/export/wrapped";
import { summarize } from "../../src/features/summarize";
import type { ByYear, Picture, RiskMatrix } from "../../src/features/summary/picture";

const money = { locale: "en-GB", currency: "EUR" };

describe("the picture of costs and benefits by year", () => {
  const cases: readonly [string, ByYear["years"]][] = [
    ["a usual case", years([440, 0], [60, 120], [60, 290])],
    ["zero", years([0, 0], [0, 0])],
    ["huge", years([1e24, 0], [0, 2e24])],
    ["tiny", years([0.01, 0], [0, 0.02])],
    ["one year", years([500, 0])],
    ["thirty years", years(...Array.from({ length: 30 }, (_, at): [number, number] => [at === 0 ? 1e7 : 0, 1e6]))],
    ["below zero on both sides", years([-5, -7], [3, -2])],
  ];
  for (const [name, shown] of cases)
    it(`stays within its frame, and no text lies on another: ${name}`, () => checkScene(chart(byYear(shown))));

  it("stays legible with long words", () =>
    checkScene(
      chart({ ...byYear(years([1, 2])), labels: { costs: "Kosten ".repeat(8), benefits: "Nutzen ".repeat(8) } }),
    ));

  it("draws costs and benefits from zero, side by side", () => {
    const { shapes } = chart(byYear(years([100, 0], [0, 200])));
    const zero = shapes.find(({ role }) => role === "zero");
    assert.ok(zero?.kind === "line");
    const [cost, benefit] = bars(shapes);
    assert.equal(cost?.role, "costs");
    assert.ok(Math.abs((cost?.y ?? 0) + (cost?.height ?? 0) - zero.y1) < 0.2);
    const last = bars(shapes).at(-1);
    assert.equal(last?.role, "benefits");
    assert.ok(Math.abs((last?.height ?? 0) - 2 * (cost?.height ?? 0)) < 0.5);
    assert.ok(Math.abs((benefit?.x ?? 0) - (cost?.x ?? 0) - (cost?.width ?? 0)) < 0.2);
  });
});

describe("the picture of the balance", () => {
  const balance = (balances: readonly number[], at?: number): Picture => ({
    kind: "cumulative",
    title: "T",
    description: "D",
    lines: [
      {
        kind: "plain",
        label: "Balance",
        balances,
        ...(at === undefined ? {} : { payback: { at, text: "Payback: 1.5 years" } }),
      },
    ],
    years: balances.map((_, year) => String(2027 + year)),
    money,
  });

  it("marks the payback where its line crosses zero", () => {
    const { shapes } = chart(balance([-100, -50, 50], 1.5));
    const line = shapes.findLast(({ kind }) => kind === "path");
    const mark = shapes.find(({ kind, role }) => kind === "circle" && role === "value");
    assert.ok(line?.kind === "path" && mark?.kind === "circle");
    const [, before, after] = line.points;
    assert.ok(Math.abs(mark.x - ((before?.[0] ?? 0) + (after?.[0] ?? 0)) / 2) < 0.2);
    assert.ok(Math.abs(mark.y - ((before?.[1] ?? 0) + (after?.[1] ?? 0)) / 2) < 0.2);
  });

  it("stays within its frame, wherever the payback lies and however long it takes", () => {
    for (const at of [undefined, 0.01, 1, 1.99, 2]) checkScene(chart(balance([-1e12, -5, 3], at)));
    checkScene(chart(balance(Array.from({ length: 101 }, (_, year) => year - 50))));
    checkScene(chart(balance([-3, -5])));
    checkScene(chart(balance([0, 0])));
  });
});

describe("the picture of the risks", () => {
  const matrix = (risks: readonly (readonly [likelihood: number, impact: number])[]): RiskMatrix => ({
    kind: "risk-matrix",
    title: "T",
    description: "D",
    labels: { likelihood: "Likelihood", impact: "Impact" },
    levels: ["Low", "Medium", "High"],
    risks: risks.map(([likelihood, impact], at) => ({
      text: `Risk ${at} ${"goes on ".repeat(at)}`,
      source: [],
      likelihood,
      impact,
    })),
  });

  it("stands each number in the cell of its likelihood and impact", () => {
    const { shapes } = chart(
      matrix([
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
    );
    const dots = shapes.filter((shape) => shape.kind === "circle");
    const [gravest, least, unlikely] = dots;
    assert.ok(gravest && unlikely && least && dots.length === 3);
    assert.ok(gravest.y < unlikely.y && gravest.x === unlikely.x);
    assert.ok(least.y === unlikely.y && least.x < unlikely.x);
    for (const dot of dots) assert.equal(bars(shapes, 0).filter((cell) => contains(cell, dot)).length, 1);
  });

  it("has room for twenty in one cell", () => checkScene(chart(matrix(Array.from({ length: 20 }, () => [1, 1])))));
});

describe("the picture of the chain", () => {
  const chain: Picture = {
    kind: "value-chain",
    title: "T",
    description: "D",
    headings: { cost: "We pay for", deliverable: "We deliver", benefit: "What gets better", driver: "Driver" },
    nodes: (["deliverable", "deliverable", "cost", "cost", "benefit", "benefit", "driver", "driver"] as const).map(
      (kind, at) => ({ kind, text: `${kind} ${at}`, source: [], ...(kind === "cost" ? { amount: 100 } : {}) }),
    ),
    // The second deliverable comes of the first cost, and enables the first benefit.
    links: [
      { from: 2, to: 1, amount: 300 },
      { from: 3, to: 0, amount: 100 },
      { from: 1, to: 4 },
      { from: 0, to: 5 },
      { from: 4, to: 6, amount: 150 },
      { from: 5, to: 7 },
    ],
    money,
  };

  it("draws bands as wide as the money and as its nodes can hold, and no crossing that order can spare", () => {
    const scene = chart(chain);
    checkScene(scene);
    const bands = scene.shapes.filter((shape) => shape.kind === "band");
    assert.deepEqual(
      bands.map(({ role, thickness }) => [role, thickness]),
      [
        ["spend", 120],
        ["spend", 40],
        ["enables", 2],
        ["enables", 2],
        ["gains", 60],
        ["enables", 2],
      ],
    );
    for (const { from, to, thickness } of bands) {
      for (const [x, y] of [from, to]) {
        const node = bars(scene.shapes, 0).find(
          (box) => [box.x, box.x + box.width].includes(x) && box.y <= y + 0.2 && y <= box.y + box.height,
        );
        assert.ok(node !== undefined && y + thickness <= node.y + node.height + 0.2);
      }
    }
    for (const one of bands)
      for (const other of bands)
        if (one.from[0] === other.from[0] && one.from[1] < other.from[1]) assert.ok(one.to[1] < other.to[1]);
  });
});

describe("the pictures of a summary", () => {
  it("draw numbers, stay within their frames, and lay no text on another, whatever a proposal says", () => {
    let drawn = new Set<string>();
    fc.assert(
      fc.property(proposals, (text) => {
        for (const picture of summarize(readProposal(text)).sections.flatMap(({ pictures }) => pictures)) {
          drawn = drawn.add(picture.kind);
          const scene = chart(picture);
          checkScene(scene);
          assert.doesNotMatch(svg(scene), /NaN|Infinity|undefined/);
        }
      }),
      { numRuns: 150 },
    );
    assert.equal(drawn.size, 6);
  });
});

describe("wrapped", () => {
  it("breaks between words, in words that are too long, and nowhere in a letter", () => {
    assert.deepEqual(wrapped("One two three", 60, 3), { lines: ["One two", "three"], cut: false });
    assert.deepEqual(wrapped("One two three four", 60, 2), { lines: ["One two", "three…"], cut: true });
    assert.deepEqual(wrapped("", 60, 2), { lines: [], cut: false });
    assert.deepEqual(wrapped("\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(3), 40, 1).lines, ["…"]);
  });

  it("keeps to the width and the number of lines, and loses nothing that it does not say it loses", () => {
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: "grapheme" })), fc.integer({ min: 1, max: 3 }), (text, most) => {
        const { lines, cut } = wrapped(text, 120, most);
        assert.ok(lines.length <= most);
        for (const line of lines) assert.ok(textWidth(line) <= 120, line);
        if (!cut) assert.equal(lines.join("").replace(/\s/g, ""), text.replace(/\s/g, ""));
        else assert.ok(lines.at(-1)?.endsWith("…"));
      }),
    );
  });
});

describe("linearScale", () => {
  it("ends at round amounts beyond all that it is given, about five of them, zero among them", () => {
    assert.deepEqual(linearScale([440, -60], 0, 1).ticks, [-100, 0, 100, 200, 300, 400, 500]);
    assert.deepEqual(linearScale([0.3], 0, 1).ticks, [0, 0.1, 0.2, 0.3]);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (amounts) => {
        const { ticks, at } = linearScale(amounts, 0, 100);
        assert.ok(ticks.includes(0) && ticks.length >= 1 && ticks.length <= 8, String(ticks));
        for (const amount of amounts) assert.ok(at(amount) >= -1e-6 && at(amount) <= 100 + 1e-6, `${amount}`);
      }),
    );
  });
});

const names = fc.oneof(
  fc.constantFrom(
    "Orders leave on the promised day",
    "توفير في تكاليف النقل ".repeat(8),
    "製品の出荷を約束した日に行う".repeat(14),
    "",
  ),
  fc.constant("Donaudampfschifffahrtsgesellschaft".repeat(6)),
  fc.constant("W".repeat(200)),
);
const amounts = fc.oneof(
  fc.constantFrom(0, 1, 1e12),
  fc.integer({ min: 0, max: 5_000_000 }),
  fc
    .array(fc.tuple(fc.integer({ min: 2027, max: 2034 }), fc.constantFrom(0, 0.5, 60_000, 2_345_678, 1e12)), {
      minLength: 1,
      maxLength: 4,
    })
    .map(Object.fromEntries),
);
const level = fc.constantFrom("low", "medium", "high");
const ids = fc.subarray(["d0", "d1", "d2", "d3"]);

/** Proposals as JSON, which is YAML too: money of all kinds and sizes, and names of all lengths and scripts. */
const proposals = fc
  .record({
    proposal: fc.constant(1),
    title: fc.constant("X"),
    drivers: fc.constantFrom(["efficiency"], ["efficiency", "risk-management"]),
    stakeholders: fc.array(
      names.map((name) => ({ role: "CFO", name, outcome: name })),
      { maxLength: 20 },
    ),
    financials: fc.constantFrom({}, { currency: "EUR" }, { currency: "USD", discountRate: "8%" }),
    deliverables: fc.uniqueArray(
      fc.record({ id: fc.constantFrom("d0", "d1", "d2", "d3"), name: names, enables: fc.subarray(["b0", "b1", "b2"]) }),
      { selector: ({ id }) => id },
    ),
    costs: fc.array(fc.record({ name: names, amounts, for: ids, range: fc.constant({ low: "90%", high: "130%" }) }), {
      maxLength: 15,
    }),
    benefits: fc
      .array(
        fc.record({
          name: names,
          amounts,
          kind: fc.constantFrom("cashable", "qualitative"),
          driver: fc.constantFrom("efficiency", "risk-management", "growth"),
          range: fc.constantFrom({ low: "10%", high: "95%" }, { low: "60%", high: "120%" }),
        }),
        { maxLength: 8 },
      )
      .map((list) => list.map((benefit, at) => ({ id: `b${at}`, ...benefit }))),
    options: fc.array(
      fc.record({ name: names, recommended: fc.boolean(), costs: fc.array(fc.record({ amounts }), { maxLength: 2 }) }),
      { maxLength: 10 },
    ),
    risks: fc.array(fc.record({ name: names, likelihood: level, impact: level }), { maxLength: 25 }),
  })
  .map((proposal) => JSON.stringify(proposal));

function years(...moves: readonly [costs: number, benefits: number][]): ByYear["years"] {
  return moves.map(([costs, benefits], at) => ({ label: String(2027 + at), costs, benefits }));
}

function byYear(shown: ByYear["years"]): ByYear {
  return {
    kind: "by-year",
    title: "T",
    description: "D",
    labels: { costs: "Costs", benefits: "Benefits" },
    years: shown,
    money,
  };
}

function checkScene({ width, height, shapes }: Scene): void {
  for (const shape of shapes) {
    for (const [x, y] of corners(shape)) {
      assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${JSON.stringify(shape)} leaves ${width} × ${height}`);
    }
  }
  const texts = shapes.filter((shape) => shape.kind === "text");
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1))
      assert.ok(!overlap(box(one), box(other)), `“${one.text}” lies on “${other.text}”`);
  }
  assert.ok(texts.length > 0);
}

type TextShape = Extract<Shape, { kind: "text" }>;

function box({ x, y, anchor, text }: TextShape): readonly [number, number, number, number] {
  const width = textWidth(text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return [left, y - textHeight + 3, left + width, y + 3];
}

function overlap(a: readonly number[], b: readonly number[]): boolean {
  const [aLeft = 0, aTop = 0, aRight = 0, aBottom = 0] = a;
  const [bLeft = 0, bTop = 0, bRight = 0, bBottom = 0] = b;
  return aLeft < bRight && bLeft < aRight && aTop < bBottom && bTop < aBottom;
}

function corners(shape: Shape): readonly (readonly [number, number])[] {
  switch (shape.kind) {
    case "rect":
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case "line":
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case "path":
      return shape.points;
    case "band":
      return [shape.from, shape.to].flatMap(([x, y]): [number, number][] => [
        [x, y],
        [x, y + shape.thickness],
      ]);
    case "circle":
      return [
        [shape.x - shape.radius, shape.y - shape.radius],
        [shape.x + shape.radius, shape.y + shape.radius],
      ];
    case "text": {
      const [left, top, right, bottom] = box(shape);
      return [
        [left, top],
        [right, bottom],
      ];
    }
  }
}

type Bar = Extract<Shape, { kind: "rect" }>;

/** The rectangles of a chart, without those of its key. */
function bars(shapes: readonly Shape[], key = 2): readonly Bar[] {
  return shapes.filter((shape) => shape.kind === "rect").slice(key);
}

function contains({ x, y, width, height }: Bar, dot: { readonly x: number; readonly y: number }): boolean {
  return x < dot.x && dot.x < x + width && y < dot.y && dot.y < y + height;
}
