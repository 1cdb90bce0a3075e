import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { type ChainStep, chainLinkAt, incoming, outgoing } from "../../src/features/call-hierarchy";
import { hostileTexts } from "../hostile-texts";
import { atMark } from "./at-mark";
import { examples } from "./examples";

const chain = `proposal: 1
title: X
goals:
  - id: on-time
    name: Deliver on time
drivers:
  - kind: efficiency
    goal: on-time
stakeholders:
  - role: COO
    outcome: Late orders fall
deliverables:
  - id: portal
    name: Supplier portal
    enables: [fewer-stops]
benefits:
  - id: fewer-stops
    name: Fewer stopped deliveries
    for: {us: 60%, coo: 40%}
    dependsOn: [volume]
costs:
  - name: Building it
    amounts: {2027: 120k}
    for: [portal]
assumptions:
  - id: volume
    name: 27,000 orders a year
financials: {currency: EUR}
`;

function names(steps: readonly ChainStep[]): readonly string[] {
  return steps.map(({ link: { name, detail } }) => `${name} (${detail})`);
}

describe("call hierarchy", () => {
  const document = readProposal(chain);
  const at = (words: string): number => chainLinkAt(document, chain.indexOf(words))?.selection.start ?? -1;

  it("leads from a cost over a deliverable and a benefit to whom and what that serves", () => {
    assert.deepEqual(names(outgoing(document, at("Building"))), ["Supplier portal (Deliverable)"]);
    assert.deepEqual(names(outgoing(document, at("Supplier portal"))), ["Fewer stopped deliveries (Benefit)"]);
    assert.deepEqual(names(outgoing(document, at("Fewer stopped"))), ["COO (Stakeholder)", "Efficiency (Driver)"]);
    assert.deepEqual(names(outgoing(document, at("kind: efficiency"))), ["Deliver on time (Goal)"]);
    assert.deepEqual(names(outgoing(document, at("Deliver on time"))), []);
  });

  it("leads back to what it costs and what it hangs on", () => {
    assert.deepEqual(names(incoming(document, at("Fewer stopped"))), [
      "Supplier portal (Deliverable)",
      "27,000 orders a year (Assumption)",
    ]);
    const [cost] = incoming(document, at("Supplier portal"));
    assert.equal(cost?.link.detail, "Cost · €120k in 2027");
    assert.deepEqual(
      cost?.places.map(({ start, end }) => chain.slice(start, end)),
      ["portal"],
    );
  });

  it("begins at a reference with what that names, and in an entry with the innermost one", () => {
    const { document: marked, offset } = atMark(chain.replace("enables: [fewer", "enables: [few[||]er"));
    assert.equal(chainLinkAt(marked, offset)?.name, "Fewer stopped deliveries");
    assert.equal(chainLinkAt(document, chain.indexOf("120k"))?.name, "Building it");
    assert.equal(chainLinkAt(document, chain.indexOf("title")), undefined);
  });

  it("leads back wherever it led to, and nowhere else", () => {
    for (const [name, text] of [...examples, ["chain", chain] as const]) {
      const read = readProposal(text);
      const starts = new Set<number>();
      for (let offset = 0; offset <= text.length; offset += 50) {
        const link = chainLinkAt(read, offset);
        if (link !== undefined) starts.add(link.selection.start);
      }
      // Between two offsets there may be a short one.
      for (const start of starts)
        for (const { link } of [...outgoing(read, start), ...incoming(read, start)]) starts.add(link.selection.start);
      const pairs = (steps: typeof outgoing, turned: boolean): readonly string[] =>
        [...starts].flatMap((start) =>
          steps(read, start).map(({ link: { selection } }) =>
            (turned ? [selection.start, start] : [start, selection.start]).join(" → "),
          ),
        );
      assert.deepEqual([...pairs(outgoing, false)].sort(), [...pairs(incoming, true)].sort(), name);
    }
  });

  it("never fails and never leaves the text", () => {
    for (const [name, text] of hostileTexts()) {
      const read = readProposal(text);
      for (let offset = 0; offset <= Math.min(text.length, 200); offset += 7) {
        const link = chainLinkAt(read, offset);
        const steps = link === undefined ? [] : [...outgoing(read, offset), ...incoming(read, offset)];
        for (const { span, selection } of [...(link ? [link] : []), ...steps.map((step) => step.link)]) {
          assert.ok(0 <= span.start && span.end <= text.length, name);
          assert.ok(span.start <= selection.start && selection.end <= span.end, name);
        }
      }
    }
  });
});
