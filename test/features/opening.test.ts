import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseAmounts } from "../../src/core/amounts";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import { caseMoney } from "../../src/core/finance/case-money";
import type { Returns } from "../../src/core/finance/returns";
import { horizonOf } from "../../src/core/model";
import { parseMoney } from "../../src/core/money";
import { roles } from "../../src/core/roles";
import { proposalSchema } from "../../src/core/schema";
import { nodeAt } from "../../src/core/tree";
import { summarize } from "../../src/features/summarize";
import type { LensId, Opening, Summary } from "../../src/features/summary";
import { moneyWords, roundedMoneyWords } from "../../src/features/summary/money-words";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";

const examples = join(__dirname, "../../examples");
const expected = join(__dirname, "../fixtures/openings");

describe("the opening of a summary", () => {
  for (const name of ["erp-completion", "marketing-platform", "invoice-answers"]) {
    it(`tells each reader their case: ${name}`, () => {
      const document = readProposal(example(name));
      const told = summarize(document).lenses.map(({ id }) => `[${id}]\n${wordsOf(openingFor(document, id))}\n`);
      assert.equal(told.join("\n"), readFileSync(join(expected, `${name}.txt`), "utf8"));
    });
  }

  it("puts a stop behind what has none, takes the first sentence of several, and cuts what runs on", () => {
    const outcome = `Orders are on time. ${"And so on. ".repeat(20)}`;
    const text = `proposal: 1
title: X
stage: full
problem: ${"word ".repeat(60)}
stakeholders: [{role: COO, pressure: Why is it late?, outcome: "${outcome}"}]
ask: {decision: "Approve it!", by: 2027-Q2}
`;
    checkOpening(text, "coo", [
      "For the COO",
      "Why is it late?",
      "What changes: Orders are on time.",
      "The ask, by Q2 2027: Approve it!",
      "? Not yet measured for this reader",
    ]);
    checkOpening(text, "everyone", [
      "The case",
      `${"word ".repeat(28).trim()}….`.replace("….", "…"),
      "What changes: Orders are on time.",
      "The ask, by Q2 2027: Approve it!",
    ]);
  });

  it("says what is not measured, promised or owned, in words of that role", () => {
    const text = `proposal: 1
title: X
stage: outline
stakeholders: [{role: CFO, pressure: Margins fall}, {role: COO, outcome: Handovers go well}, {role: CHRO, outcome: 3 days less}]
benefits: [{name: Y, for: coo, amounts: 5k}]
ask: {amount: 20k, decidedBy: coo}
`;
    const told = (lens: LensId): readonly string[] =>
      openingOf(text, lens).gaps.map((gap) => `${gap.text} @${gap.source.join(".")}`);
    assert.deepEqual(told("cfo"), ["What they get is not said yet @stakeholders.0.outcome"]);
    assert.deepEqual(told("coo"), ["Not yet measured for this reader @stakeholders.1.outcome"]);
    const owned = text
      .replace("3 days less}", "3 days less}, {role: CMO, outcome: 4 more}")
      .replace("for: coo", "for: cmo");
    assert.equal(openingOf(owned, "cmo").gaps.length, 1);
    assert.equal(openingOf(owned.replace("for: cmo", "for: cmo, owner: coo"), "cmo").gaps.length, 0);
    assert.deepEqual(told("chro"), ["Nobody answers for this outcome yet @stakeholders.2.outcome"]);
    assert.deepEqual(told("cmo"), [
      "Not yet measured for the CMO, for example in customer acquisition cost or customer lifetime value @stakeholders",
    ]);
    assert.deepEqual(told("everyone"), []);
  });

  it("gives a reader whom nobody named the figures that are theirs", () => {
    const text = `proposal: 1
title: X
problem: Visitors leave
stakeholders: [{role: COO, name: "Ana Ruiz, Seville", outcome: Calls fall from 9 to 2 a day}]
benefits:
  - {name: Y, for: coo, owner: coo, measure: {metric: Conversion of visitors, unit: "%", baseline: 2, target: 3.5, by: 2028-06-30}}
`;
    checkOpening(text, "cmo", [
      "For the CMO",
      "Visitors leave.",
      "What changes for Ana Ruiz (COO): Calls fall from 9 to 2 a day.",
      "Conversion of visitors: 2% today, 3.5% by 30 June 2028; Ana Ruiz answers for it.",
    ]);
  });

  it("calls a case fragile, tells our part of it, and steps in which the money is paid", () => {
    const text = `proposal: 1
title: X
financials: {currency: EUR, years: 2027-2030, discountRate: 8%, hurdleRate: 12%}
stakeholders: [{id: partner, name: Partner Ltd, side: outside, outcome: x}]
costs: [{name: A, amounts: {2027: 250k}, paidBy: {us: 60%, partner: 40%}}]
benefits: [{name: B, kind: cashable, amounts: {2028-2030: 100k}, release: {budget: Rent, by: 2028}}]
funding: [{from: Budget 2027, status: asked}, {from: Reserve, status: agreed, amounts: 20k}]
milestones: [{id: live, name: It runs, by: 2027-09-30}]
ask: {decision: Approve A, amount: 150k, releases: [{amount: 50k, by: 2027-03}, {amount: 100k, by: live}], ifRefused: Nothing runs}
options: [{kind: do-nothing, costs: [{amounts: {2027-2030: 10k}}]}]
`;
    checkOpening(text, "cfo", [
      "For the CFO",
      "What changes for Partner Ltd: x.",
      "Doing nothing costs €40k by 2030.",
      "The ask: €150k.",
      "It is to come from Budget 2027.",
      "Agreed already: €20k from Reserve.",
      "Paid in steps: €50k by March 2027, €100k by 30 September 2027.",
      "Budget released by 2028: Rent.",
      "NPV €7,710 at 8%; IRR 9.7% against a hurdle of 12%; payback 2.5 years.",
      "Fragile: with benefits 20% lower, NPV is −€43.8k.",
      "Our part of it, without what others pay and gain: NPV €108k.",
      "If refused: Nothing runs.",
    ]);
  });

  it("tells the decider the decision, with the amount where it does not name it, and others whom to ask", () => {
    const text = `proposal: 1
title: X
financials: {currency: GBP}
stakeholders: [{role: Board, outcome: 1 seat}, {role: CEO, name: Lena Castell, outcome: 2 seats}]
ask: {decision: [Approve the first step, Name an owner], amount: 1.2m, by: 2027-02, decidedBy: board}
`;
    const asked = (lens: LensId): readonly string[] =>
      openingOf(text, lens)
        .texts.slice(1)
        .map(({ text }) => text);
    assert.deepEqual(asked("board"), [
      "To decide by February 2027: Approve the first step.",
      "The amount: £1.2m.",
      "Also to decide: Name an owner.",
    ]);
    assert.deepEqual(asked("ceo"), ["The board is asked for £1.2m by February 2027."]);
  });

  it("speaks to the roles that an organisation configures, and tells what each of several of one role gets", () => {
    const text = `proposal: 1
title: X
stakeholders: [{role: Harbour master, name: Ole, outcome: 4 berths}, {role: Harbour master, name: Kim, id: kim, outcome: 5 berths}]
`;
    const { lens, opening } = summarize(readProposal(text), {
      lens: "harbour-master",
      roles: [{ titles: ["Harbour master"], metrics: [{ name: "Berths" }] }],
    });
    assert.deepEqual(lens, { id: "harbour-master", name: "Harbour master" });
    assert.equal(wordsOf(opening), "Ole, Harbour master\nWhat changes: 4 berths.\nFor Kim: 5 berths.");
  });

  it("has none for everyone where nothing is said, nor for an idea, whose page is hardly longer", () => {
    assert.equal(summarize(readProposal("proposal: 1\nstage: full\n")).opening, undefined);
    const idea = example("invoice-answers");
    assert.equal(summarize(readProposal(idea)).opening, undefined);
    assert.equal(openingOf(`${idea}risks: [{name: It slips}]\n`, "everyone").texts.length, 4);
  });

  it("uses none of the words that a role does not want to hear", () => {
    const document = readProposal(example("erp-completion"));
    const written = new Set(wordsIn(document.text));
    for (const { id, wordsToAvoid } of roles)
      for (const word of wordsToAvoid)
        if (!written.has(word.toLowerCase()))
          assert.ok(!wordsIn(wordsOf(openingFor(document, id))).includes(word.toLowerCase()), `${id}: ${word}`);
  });

  it("keeps to 120 words, real places and figures of the proposal, for every reader of the examples", () => {
    for (const file of readdirSync(examples)) checkAll(readFileSync(join(examples, file), "utf8"));
    for (const folder of ["tuning", "held"]) {
      const labelled = join(__dirname, "../precision", folder);
      for (const file of readdirSync(labelled).filter((name) => name.endsWith(".proposal.yaml")))
        checkAll(readFileSync(join(labelled, file), "utf8"));
    }
  });

  it("and of damaged and hostile texts", () => {
    for (const text of hostileTexts().values()) if (text.length < 100_000) checkAll(text);
    fc.assert(
      fc.property(damagedProposals(6), (text) => checkAll(text)),
      { numRuns: 40 },
    );
  });
});

describe("a summary for one reader", () => {
  it("has all sections of the one for everyone, with those first that the reader asks after", () => {
    const document = readProposal(example("erp-completion"));
    const everyone = summarize(document);
    const first = (lens: LensId): readonly string[] =>
      summarize(document, { lens })
        .sections.map(({ id }) => id)
        .slice(0, 4);
    assert.deepEqual(first("cfo"), ["ask", "money", "options", "risks"]);
    assert.deepEqual(first("ceo"), ["ask", "why-now", "drivers", "stakeholders"]);
    assert.deepEqual(first("coo"), ["ask", "chain", "plan", "risks"]);
    assert.deepEqual(first("cmo"), ["ask", "stakeholders", "plan", "chain"]);
    for (const { id } of everyone.lenses) assert.deepEqual(sectionsOf(document, id), sectionsOf(document, "everyone"));
  });

  it("puts what the reader gets before what others get", () => {
    const document = readProposal(example("erp-completion"));
    const items = (lens: LensId) =>
      summarize(document, { lens })
        .sections.find(({ id }) => id === "stakeholders")
        ?.items.map(({ name, own }) => [name.split(" ")[0], own === true]);
    assert.deepEqual(items("cmo")?.slice(0, 2), [
      ["CMO", true],
      ["COO", false],
    ]);
    assert.ok(items("everyone")?.every(([, own]) => own === false));
  });
});

function example(name: string): string {
  return readFileSync(join(examples, `${name}.proposal.yaml`), "utf8");
}

function openingFor(document: ProposalDocument, lens: LensId): Opening | undefined {
  return summarize(document, { lens }).opening;
}

function openingOf(text: string, lens: LensId): Opening {
  const opening = openingFor(readProposal(text), lens);
  assert.ok(opening);
  return opening;
}

function sectionsOf(document: ProposalDocument, lens: LensId): readonly Summary["sections"][number]["id"][] {
  return summarize(document, { lens })
    .sections.map(({ id }) => id)
    .sort();
}

/** Heading, sentences, and what is missing, a line each. */
function wordsOf(opening: Opening | undefined): string {
  if (opening === undefined) return "";
  const { heading, texts, gaps } = opening;
  return [heading, ...texts.map(({ text }) => text), ...gaps.map(({ text }) => `? ${text}`)].join("\n");
}

function checkOpening(text: string, lens: LensId, lines: readonly string[]): void {
  assert.equal(wordsOf(openingOf(text, lens)), lines.join("\n"));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function checkAll(text: string): void {
  const document = readProposal(text);
  const known = knownFigures(document);
  for (const { id } of summarize(document).lenses) {
    const opening = openingFor(document, id);
    if (opening === undefined) continue;
    const said = wordsOf(opening).replace(/^\? /gm, "");
    assert.ok(said.split(/\s+/u).length < 120, said);
    assert.doesNotMatch(said, /undefined|NaN|null|\[object|\{\d|\.\.|[.!?]\.|: *$|\s$/mu);
    for (const { text: words, source } of opening.texts)
      assert.ok(nodeAt(document.root, source), `${words}: ${source}`);
    for (const { source } of opening.gaps) assert.ok(String(source[0]) in (proposalSchema.properties ?? {}));
    for (const figure of figuresIn(said)) assert.ok(known.has(figure), `${figure} in ${said}`);
  }
}

/** The figures that stand in a text. */
function figuresIn(text: string): readonly number[] {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((figure) =>
    Number(figure.replace(/,(?=\d{3})/g, "").replace(",", ".")),
  );
}

/** What a proposal says and what its amounts give, as figures that a page may show. */
function knownFigures({ text, model }: ProposalDocument): ReadonlySet<number> {
  const known = new Set([...figuresIn(text), ...(text.match(/\d+/g) ?? []).map(Number), 20]);
  const tell = (amount: number | undefined): void => {
    if (amount === undefined) return;
    const style = { locale: "en-GB", currency: "EUR" };
    for (const words of [moneyWords(amount, style), roundedMoneyWords(amount, style)])
      for (const figure of figuresIn(words)) known.add(figure);
  };
  const rate = (part: number | undefined): void => {
    if (part !== undefined) known.add(Math.abs(Number((part * 100).toFixed(1))));
  };
  const entries = [
    model.costs ?? [],
    model.benefits ?? [],
    (model.benefits ?? []).filter(({ kind }) => kind !== "non-cashable" && kind !== "qualitative"),
  ];
  for (const list of [...entries, model.funding ?? []]) {
    let sum = 0;
    for (const { amounts } of list) {
      const found = parseAmounts(amounts, horizonOf(model));
      sum += found?.total ?? 0;
      tell(found?.total);
      for (const { from, to, amount } of found?.yearly ?? []) {
        tell(amount);
        known.add(from).add(to);
      }
    }
    tell(sum);
  }
  tell(parseMoney(model.ask?.amount));
  for (const { amount } of model.ask?.releases ?? []) tell(parseMoney(amount));
  for (const { exposure } of model.risks ?? []) tell(parseMoney(exposure));
  const money = caseMoney(model);
  const returns = (found: Returns | undefined, firstYear: number): void => {
    if (found === undefined) return;
    for (const amount of [found.costs, found.benefits, found.net, found.discounted?.netPresentValue]) tell(amount);
    tell(found.discounted && found.discounted.netPresentValue - found.discounted.presentBenefits * 0.2);
    for (const part of found.internalRates) rate(part);
    rate(found.discounted?.rate);
    known.add(found.years).add(firstYear + found.years - 1);
    if (found.payback !== undefined) known.add(Number(found.payback.toFixed(1)));
  };
  for (const found of [money.recommended, ...(model.options ?? []).map(money.of)])
    for (const one of [found?.returns, found?.ours]) returns(one, found?.flows.whole.firstYear ?? 0);
  return known;
}
