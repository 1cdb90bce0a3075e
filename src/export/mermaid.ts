import { moneyWords } from "../features/summary/money-words";
import type { ChainNode, ValueChain } from "../features/summary/picture";

/** What stands around the words of each kind of place, so that they can be told apart without colour. */
const shapes: Readonly<Record<ChainNode["kind"], readonly [before: string, after: string]>> = {
  cost: ["([", "])"],
  deliverable: ["[", "]"],
  benefit: ["(", ")"],
  driver: ["{{", "}}"],
};

/** How the money becomes outcomes, as a flowchart of Mermaid. */
export function mermaid({ nodes, links, money }: ValueChain): string {
  return [
    "flowchart LR",
    ...nodes.map(({ kind, text, amount }, at) => {
      const [before, after] = shapes[kind];
      const words = amount === undefined ? text : `${text} · ${moneyWords(amount, money)}`;
      return `  n${at}${before}"${label(words)}"${after}`;
    }),
    ...links.map(({ from, to }) => `  n${from} --> n${to}`),
  ].join("\n");
}

/** A text in quotation marks: whatever could end them, begin a comment, be HTML or Markdown stands as the number of its character. */
function label(text: string): string {
  const line = text.replace(/[\s\x85]+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "");
  return line.trim().replace(/[^\p{L}\p{M}\p{N}\p{Sc} .,()/·–—−’“”…-]/gu, (one) => `#${one.codePointAt(0)};`) || " ";
}
