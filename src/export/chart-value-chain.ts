import { roundedMoneyWords } from "../features/summary/money-words";
import type { ChainLink, ChainNode, ValueChain } from "../features/summary/picture";
import { type Labelled, labelled } from "./labelled";
import { type Role, round, type Scene, type Shape } from "./scene";

const box = 142;
const gutter = 64;
const padding = 7;
const between = 10;
const columns = ["cost", "deliverable", "benefit", "driver"] as const;

/** The height of all the money that flows from one column to the next, where most of it does. */
const mostFlow = 160;

/** How wide a link is that carries no amount, and how far from its neighbours. */
const thin = { thickness: 2, slot: 5 };

/** What a link stands for, by what it comes from. */
const roles: Readonly<Record<ChainNode["kind"], Role>> = {
  cost: "spend",
  deliverable: "enables",
  benefit: "gains",
  driver: "gains",
};

/** A node with the lines of its text, in a column that is laid out from top to bottom. */
interface Placed {
  readonly node: ChainNode;
  readonly index: number;
  readonly x: number;
  readonly words: Labelled;
  readonly height: number;
  y: number;
}

/** Draws the chain in columns from left to right: bands as wide as the money where it flows, thin lines elsewhere. */
export function chartValueChain({ kind, title, description, headings, nodes, links, money }: ValueChain): Scene {
  const used = columns.filter((column) => nodes.some((node) => node.kind === column));
  const unit = mostFlow / Math.max(1e-6, ...used.map((column) => flowFrom(column, nodes, links)));
  const slotOf = ({ amount }: ChainLink): number =>
    amount === undefined ? thin.slot : Math.max(thin.thickness, amount * unit);
  const heads = used.map((column, at) =>
    labelled(headings[column], { role: "quiet-label", x: leftOf(at), y: 0, width: box, most: 2 }),
  );
  const top = Math.max(...heads.map(({ height }) => height)) + between / 2;
  const order = ordered(nodes, links);
  const places = used.map((column, at) =>
    order[column].map((index): Placed => {
      const node = nodes[index] as ChainNode;
      const sides = [
        sum(links.filter(({ from }) => from === index).map(slotOf)),
        sum(links.filter(({ to }) => to === index).map(slotOf)),
      ];
      const x = leftOf(at);
      const worth = node.amount === undefined ? "" : roundedMoneyWords(node.amount, money);
      const words = wordsOf(node.text, worth, x);
      return { node, index, x, words, height: Math.max(words.height, ...sides), y: 0 };
    }),
  );
  const heights = places.map((column) => sum(column.map(({ height }) => height + between)) - between);
  const tallest = Math.max(...heights);
  for (const [at, column] of places.entries()) {
    let y = top + (tallest - (heights[at] ?? 0)) / 2;
    for (const place of column) {
      place.y = round(y);
      y += place.height + between;
    }
  }
  const placed = new Map(places.flat().map((place) => [place.index, place]));
  return {
    id: kind,
    title,
    description,
    width: leftOf(used.length) - gutter + 1,
    height: Math.ceil(top + tallest + 1),
    shapes: [
      ...heads.flatMap(({ shapes }) => shapes),
      ...bandsBetween(placed, links, slotOf),
      ...places
        .flat()
        .flatMap(({ node, words, x, y, height }): readonly Shape[] => [
          { kind: "rect", role: node.kind, x, y, width: box, height: round(height) },
          ...words.shapes.map((line) => ({ ...line, y: round(line.y + y + (height - words.height) / 2) })),
        ]),
    ],
  };
}

/** Where a column begins; its frame is drawn half outside of it. */
function leftOf(column: number): number {
  return 1 + column * (box + gutter);
}

/** The name of a node and its amount, with room around them, as if it stood at the top. */
function wordsOf(text: string, amount: string, left: number): Labelled {
  const [x, width] = [left + padding, box - padding * 2];
  const name = labelled(text, { role: "label", x, y: padding, width, most: 3 });
  const worth = labelled(amount, { role: "strong-label", x, y: padding + name.height, width, most: 1 });
  return { shapes: [...name.shapes, ...worth.shapes], height: name.height + worth.height + padding * 2 - 2 };
}

/** The bands, each side by side with the others of its node, in the order of where they lead. */
function bandsBetween(
  placed: ReadonlyMap<number, Placed>,
  links: readonly ChainLink[],
  slotOf: (link: ChainLink) => number,
): readonly Shape[] {
  const at = (index: number): Placed | undefined => placed.get(index);
  const taken = (side: "from" | "to") => {
    const other = side === "from" ? "to" : "from";
    const tops = new Map<ChainLink, number>();
    for (const place of placed.values()) {
      const own = links
        .filter((link) => link[side] === place.index)
        .sort((a, b) => (at(a[other])?.y ?? 0) - (at(b[other])?.y ?? 0));
      let y = place.y + (place.height - sum(own.map(slotOf))) / 2;
      for (const link of own) {
        tops.set(link, y + (link.amount === undefined ? (thin.slot - thin.thickness) / 2 : 0));
        y += slotOf(link);
      }
    }
    return tops;
  };
  const [starts, ends] = [taken("from"), taken("to")];
  return links.flatMap((link): Shape[] => {
    const [from, to] = [at(link.from), at(link.to)];
    if (from === undefined || to === undefined) return [];
    return [
      {
        kind: "band",
        role: link.amount === undefined ? "enables" : roles[from.node.kind],
        from: [from.x + box, round(starts.get(link) ?? 0)],
        to: [to.x, round(ends.get(link) ?? 0)],
        thickness: link.amount === undefined ? thin.thickness : round(slotOf(link)),
      },
    ];
  });
}

/** The nodes of each column by their number: those side by side that are tied to the same ones, so that few links cross. */
function ordered(nodes: ValueChain["nodes"], links: ValueChain["links"]): Record<ChainNode["kind"], readonly number[]> {
  const ranks = new Map<number, number>();
  const inOrder = (column: ChainNode["kind"]): readonly number[] => {
    const middle = (index: number): number => {
      const tied = links.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : []));
      const known = tied.flatMap((other) => ranks.get(other) ?? []);
      return known.length === 0 ? Number.MAX_SAFE_INTEGER : sum(known) / known.length;
    };
    const own = nodes.flatMap((node, index) => (node.kind === column ? [{ index, middle: middle(index) }] : []));
    const sorted = own.sort((a, b) => a.middle - b.middle).map(({ index }) => index);
    for (const [rank, index] of sorted.entries()) ranks.set(index, rank);
    return sorted;
  };
  // The deliverables keep the order of the text; the others follow from them.
  const deliverable = inOrder("deliverable");
  const benefit = inOrder("benefit");
  return { deliverable, benefit, driver: inOrder("driver"), cost: inOrder("cost") };
}

function flowFrom(column: ChainNode["kind"], nodes: ValueChain["nodes"], links: ValueChain["links"]): number {
  return sum(links.map(({ from, amount }) => (nodes[from]?.kind === column ? (amount ?? 0) : 0)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
