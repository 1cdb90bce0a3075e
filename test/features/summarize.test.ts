import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { nodeAt } from "../../src/core/tree";
import { summarize } from "../../src/features/summarize";
import type { Fact, Section, SectionId, Sourced, Summary } from "../../src/features/summary";
import type { Picture } from "../../src/features/summary/picture";
import { damagedProposals } from "../damaged";

const idea = `proposal: 1
title: Answer supplier invoices in two days
list: innovate
problem: Suppliers wait 19 days for an answer about an invoice and 1 in 12 stops delivery
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Stopped deliveries fall from 30 a year to 3
benefits:
  - name: No stopped deliveries
    for: coo
    amounts: 300k
costs:
  - name: Invoice portal
    amounts: 150k
ask:
  decision: Lend an analyst for 15 days to write the outline
  by: 2027-Q2
financials:
  currency: EUR
`;

/** The costs and benefits of the example in `finance.md`. */
const money = `proposal: 1
title: X
financials: {currency: EUR, years: 2027-2031}
costs:
  - {name: Build, kind: one-off, amounts: {2027: 400k}}
  - {name: Reserve, kind: one-off, category: contingency, amounts: {2027: 40k}}
  - {name: Run, kind: run, amounts: {2028+: 60k}}
benefits:
  - {name: Less rent, kind: cashable, amounts: {2028: 120k, 2029-2031: 240k}}
  - {name: No second system, kind: cost-avoidance, amounts: {2029-2031: 50k}}
  - {name: Hours freed, kind: non-cashable, amounts: {2028-2031: 100k}}
  - {name: Better mood, kind: qualitative}
  - {name: Scrap value, kind: cashable, amounts: 30k}
priorSpend:
  - {name: First plant, amounts: 2.1m}
`;

describe("summarize", () => {
  it("tells a ten-line idea without a gap", () => {
    checkWords(idea, [
      "Answer supplier invoices in two days",
      "Drives innovation",
      "Idea",
      "Draft",
      "# The ask",
      "Lend an analyst for 15 days to write the outline",
      "Decision by: Q2 2027",
      "# Why now",
      "Suppliers wait 19 days for an answer about an invoice and 1 in 12 stops delivery",
      "# Business drivers",
      "- Efficiency",
      "# What each stakeholder gets",
      "- COO",
      "Stopped deliveries fall from 30 a year to 3",
      "Benefits: No stopped deliveries · €300k in all",
      "# Costs and benefits",
      "In all it costs €150k and brings €300k. The years are not known yet.",
    ]);
  });

  it("says what is missing, where it would stand", () => {
    checkGaps("proposal: 1\n", [
      ["No decision is asked for yet", "ask.decision"],
      ["No problem is stated yet", "problem"],
      ["No business driver named yet", "drivers"],
      ["No stakeholder gets an outcome yet", "stakeholders"],
      ["No cost named yet", "costs"],
      ["No benefit named yet", "benefits"],
    ]);
  });

  it("asks for amount, date and decider, options, risks and a sponsor from the outline on", () => {
    checkGaps(`${idea.replace("  by: 2027-Q2\n", "")}stage: outline\n`, [
      ["No amount asked yet", "ask.amount"],
      ["No date for the decision yet", "ask.by"],
      ["Nobody named who decides", "ask.decidedBy"],
      ["No options compared yet", "options"],
      ["No risk named yet", "risks"],
      ["No sponsor named yet", "sponsor"],
    ]);
  });

  it("asks for doing nothing among the options", () => {
    const asked = idea.replace("  by: 2027-Q2\n", "  by: 2027-Q2\n  amount: 150k\n  decidedBy: coo\n");
    checkGaps(`${asked}stage: full\nsponsor: coo\noptions: [{name: A}]\nrisks: [{name: R}]\n`, [
      ["Doing nothing is not among the options yet", "options"],
    ]);
  });

  it("asks for amounts, a currency and the outcome of each stakeholder", () => {
    const text = idea.replace("currency: EUR", "years: 2027-2031").replace("benefits:", "  - role: CFO\nbenefits:");
    checkGaps(text, [
      ["What they get is not said yet", "stakeholders.1.outcome"],
      ["No currency named yet", "financials.currency"],
    ]);
    checkGaps(idea.replace("    amounts: 150k\n", "").replace("    amounts: 300k\n", ""), [
      ["No cost has an amount yet", "costs.0.amounts"],
      ["No benefit has an amount yet", "benefits.0.amounts"],
    ]);
  });

  it("does not call missing what was written and could not be read", () => {
    checkGaps(
      idea.replace("[efficiency]", "[eficiency]").replace("outcome: Stopped", "outcome: [Stopped]\n    x-old: Stopped"),
      [
        ["What stands under drivers holds a mistake and cannot be shown yet", "drivers"],
        ["What stands under stakeholders › outcome holds a mistake and cannot be shown yet", "stakeholders.0.outcome"],
      ],
    );
  });

  it("does not fall silent about a head that was written and could not be read", () => {
    const text = idea.replace("list: innovate", "list: maintain\nstage: ideaa\nstatus: [draft]\nupdated: soon");
    checkGaps(
      text,
      ["list", "stage", "status", "updated"].map((field) => [
        `What stands under ${field} holds a mistake and cannot be shown yet`,
        field,
      ]),
    );
    assert.deepEqual(summaryOf(text).standing, []);
    checkGaps(idea.replace("list: innovate", "list:\nstage: ~\nstatus: draft"), []);
  });

  it("tells of a mistake in the ask at any stage, and once where all of it is one", () => {
    const mistake = (field: string) =>
      [`What stands under ${field.replace(".", " › ")} holds a mistake and cannot be shown yet`, field] as const;
    checkGaps(idea.replace("by: 2027-Q2", "by: [soon]\n  amount: some"), [mistake("ask.amount"), mistake("ask.by")]);
    checkGaps(idea.replace(/ask:\n.*\n.*\n/, "ask: Approve 400k\n"), [mistake("ask")]);
  });

  it("tells the ask with names instead of ids, sums and dates in words", () => {
    const ask = `proposal: 1
title: X
financials: {currency: EUR}
stakeholders: [{role: CEO, name: Lena Castell, outcome: x}]
deliverables: [{id: portal, name: One portal for all suppliers}]
milestones: [{id: go-live, name: First invoice answered, by: 2027-10-29}]
funding: [{from: Budget 2027, status: agreed, amounts: {2027: 130k}}]
ask:
  decision: [Approve the first step, Name an owner]
  amount: 1.2m
  by: 2027-02-26
  decidedBy: ceo
  conditions: [The owner agrees]
  releases:
    - {amount: 250k, by: 2027-03, for: [portal]}
    - {amount: 950k, by: go-live}
  ifRefused: One in 12 keeps stopping delivery
`;
    checkSection(ask, "ask", [
      "# The ask",
      "Approve the first step",
      "Name an owner",
      "Amount: €1.2m",
      "Decision by: 26 February 2027",
      "Decided by: Lena Castell (CEO)",
      "Released in steps: €250k · March 2027 · One portal for all suppliers",
      "Released in steps: €950k · First invoice answered (29 October 2027)",
      "Funding: €130k · Budget 2027 · agreed",
      "Conditions: The owner agrees",
    ]);
  });

  it("gives each stakeholder their benefits, and the rest to the organisation", () => {
    const text = `proposal: 1
title: X
financials: {currency: EUR}
stakeholders:
  - {role: COO, name: Marta Olsen, outcome: Late orders fall, loses: The Friday count, response: Planners decide}
  - {id: dealers, name: Dealers, outcome: Fewer calls}
benefits:
  - {name: On time, for: coo, amounts: {2028-2031: 50k}}
  - {name: Fewer faults, for: coo, measure: {metric: Faults, unit: "%", baseline: 14, target: 4, by: 2028-12-31}}
  - {name: Hours, for: coo, measure: {metric: Hours, unit: hours, baseline: 1200.5}}
  - {name: Margin, for: {us: 60%, dealers: 40%}, amounts: {2028: 20k, 2030: 30k}}
  - {name: Mood, kind: qualitative}
`;
    checkSection(text, "stakeholders", [
      "# What each stakeholder gets",
      "- COO · Marta Olsen",
      "Late orders fall",
      "Benefits: On time · €50k a year, 2028 to 2031",
      "Benefits: Fewer faults · Faults from 14% to 4% by 31 December 2028",
      "Benefits: Hours · Hours 1,200.5 hours today",
      "Gives up: The Friday count",
      "Our answer: Planners decide",
      "- Dealers",
      "Fewer calls",
      "Benefits: Margin · 40% of €50k over 2028 to 2030",
      "- The organisation as a whole",
      "Benefits: Mood",
    ]);
  });

  it("gives a benefit to the first of several stakeholders under one id", () => {
    const text = `proposal: 1
title: X
stakeholders: [{role: CFO, name: A, outcome: One}, {role: CFO, name: B, outcome: Two}]
benefits: [{name: Less rent, for: cfo}]
`;
    checkSection(text, "stakeholders", [
      "# What each stakeholder gets",
      "- CFO · A",
      "One",
      "Benefits: Less rent",
      "- CFO · B",
      "Two",
    ]);
  });

  it("counts by year what moves money, and says beside it what does not", () => {
    checkSection(money, "money", [
      "# Costs and benefits",
      "Over 5 years, 2027 to 2031, it costs €680k and brings €990k that counts as money: €310k more than it costs, before discounting.",
      "The cumulative balance is lowest in 2027, at −€440k, and has recovered by 2030.",
      "Internal rate of return (IRR): 21.4%",
      "Return on investment (ROI): 45.6% over 5 years, not discounted",
      "Payback: 2.7 years, from the start of 2027",
      "| Year | 2027 | 2028 | 2029 | 2030 | 2031 | Total",
      "| One-off costs | 440k | 0 | 0 | 0 | 0 | 440k",
      "| Running costs | 0 | 60k | 60k | 60k | 60k | 240k",
      "| Costs | 440k | 60k | 60k | 60k | 60k | 680k",
      "| Benefits that count as money | 0 | 120k | 290k | 290k | 290k | 990k",
      "| Net | −440k | 60k | 230k | 230k | 230k | 310k",
      "| Cumulative | −440k | −380k | −150k | 80k | 310k | ",
      "Benefits without years, not in the table: Scrap value · €30k in all",
      "Valuable, but no budget falls: not counted: Hours freed · €100k a year, 2028 to 2031",
      "Not expressed in money: Better mood",
      "Already spent, not counted: First plant · €2.1m in all",
    ]);
  });

  it("counts years from the start of the project, with what others pay and what is not said to be cash", () => {
    const text = `proposal: 1
title: X
financials: {currency: USD}
stakeholders: [{id: partner, name: Partner Ltd, outcome: x}]
costs: [{name: Build, amounts: {0: 1.5m}, paidBy: {us: 60%, partner: 40%}}]
benefits: [{name: Sales, amounts: {1-2: 250k}}]
`;
    checkSection(text, "money", [
      "# Costs and benefits",
      "Over 3 years, year 0 to year 2, it costs US$1.5m and brings US$500k that counts as money: US$1m less than it costs.",
      "The cumulative balance is lowest in year 0, at −US$1.5m, and is still below zero in year 2.",
      "Internal rate of return (IRR): −50%",
      "Return on investment (ROI): −66.7% over 3 years, not discounted",
      "Payback: not within 3 years, from the start of year 0",
      "| Year | Year 0 | Year 1 | Year 2 | Total",
      "| Costs | 1,500k | 0 | 0 | 1,500k",
      "| Benefits that count as money | 0 | 250k | 250k | 500k",
      "| Net | −1,500k | 250k | 250k | −1,000k",
      "| Cumulative | −1,500k | −1,250k | −1,000k | ",
      "Counted, though not said to be cash: Sales · US$250k a year, year 1 to year 2",
      "Paid by others: US$600k of Build, by Partner Ltd",
    ]);
  });

  it("takes the years that a table has no room for together", () => {
    const text = "proposal: 1\ntitle: X\ncosts: [{amounts: {2027-2099: 1k}}]\nbenefits: [{amounts: {2027-2099: 2k}}]\n";
    const { table } = sectionOf(summaryOf(text), "money") ?? {};
    assert.equal(table?.columns.length, 33);
    assert.deepEqual(table?.columns.slice(-2), ["2057 to 2099", "Total"]);
    assert.deepEqual(table?.rows.at(-1)?.cells.slice(-2), ["73k", ""]);
    assert.equal(pictureOf(text, "by-year")?.years.length, 30);
    assert.equal(pictureOf(text, "cumulative")?.years.length, 73);
  });

  it("compares the options by what is known of each, the recommended one by the top level", () => {
    const text = `${money}options:
  - {name: Go on, kind: do-nothing, consequence: It gets worse, costs: [{amounts: {2028-2031: 68k}}]}
  - {kind: do-minimum, pros: [Cheap], cons: [Late, Ugly], rejectedBecause: It ends in 2028, costs: [{amounts: 100k}], benefits: [{amounts: 90k}]}
  - {name: Do it, kind: do-something, recommended: true}
`;
    checkSection(text, "options", [
      "# The options",
      "| Option | Costs | Benefits | Net | Against doing nothing",
      "| Go on [Do nothing] | €272k | not stated | −€272k | ",
      "| Do the minimum | €100k | €90k | −€10k | ",
      "| Do it [Recommended] | €680k | €990k | €310k | +€582k",
      "- Do the minimum",
      "For: Cheap",
      "Against: Late",
      "Against: Ugly",
      "Why not: It ends in 2028",
    ]);
  });

  it("tells what the case returns with what each figure counts by, and what could move it", () => {
    const text = `proposal: 1
title: X
stakeholders: [{id: partner, name: Partner Ltd, side: outside, outcome: x}]
financials:
  currency: EUR
  years: 2027-2031
  discountRate: 8%
  hurdleRate: 12%
  stated: {npv: 180k, irr: 21.4%, roi: 45.6%, payback: 4 years, under: prices of 2026}
costs:
  - {name: Build, kind: one-off, amounts: {2027: 440k}, paidBy: {us: 75%, partner: 25%}, range: {low: 90%, high: 120%}}
  - {name: Run, kind: run, amounts: {2028+: 60k}}
benefits:
  - {name: Less rent, kind: cashable, amounts: {2028: 120k, 2029-2031: 290k}, range: {low: 50%, high: 110%}}
`;
    assert.deepEqual(factWords(sectionOf(summaryOf(text), "money")?.facts ?? []), [
      "Net present value (NPV): €164k at 8% a year; 2027 is not discounted",
      "Internal rate of return (IRR): 21.4%, above the hurdle of 12%",
      "Return on investment (ROI): 45.6% over 5 years, not discounted",
      "Payback: 2.7 years, from the start of 2027; discounted, 3 years",
      "If benefits are 20% lower: It holds: €3,760 remains. Worth nothing once benefits are 20.5% lower, or costs 25.7% higher",
      "Ours, without what others pay and gain: €274k in place of €164k",
      "Stated otherwise: Net present value (NPV): 180k stated, under prices of 2026; 164k (−€15.6k) by these amounts",
      "Stated otherwise: Payback: 4 years stated, under prices of 2026; 3 years by these amounts",
      "What could move the net present value: Less rent: −€237k to €245k",
      "What could move the net present value: Build: €76.4k to €208k",
    ]);
    assert.deepEqual(
      pictureOf(text, "sensitivity")?.swings.map(({ text, source }) => [text, source.join(".")]),
      [
        ["Less rent", "benefits.0.range"],
        ["Build", "costs.0.range"],
      ],
    );
    const fragile = text.replace("290k", "280k");
    assert.match(factWords(sectionOf(summaryOf(fragile), "money")?.facts ?? []).join("\n"), /: Fragile: −€\d/);
  });

  it("names the budgets that fall, from when on, and who agreed", () => {
    const text = `proposal: 1
title: X
stakeholders: [{role: COO, name: Marta Olsen, outcome: x}]
benefits: [{name: A, release: {budget: Rent 5340, agreedBy: coo, by: 2028-09-01}}, {name: B, release: {budget: Courier}}, {name: C}]
`;
    assert.deepEqual(factWords(sectionOf(summaryOf(text), "money")?.facts ?? []), [
      "Budgets that fall: Rent 5340 · 1 September 2028 · Marta Olsen (COO)",
      "Budgets that fall: Courier · nobody agreed yet",
    ]);
  });

  it("is silent about returns while an amount cannot be read", () => {
    const text = money.replace("{2027: 400k}", "{2027: some}").replace("EUR,", "EUR, discountRate: 8%,");
    assert.deepEqual(sectionOf(summaryOf(text), "money")?.facts, []);
  });

  it("says of several internal rates that none can be relied on", () => {
    const text = `proposal: 1
title: X
costs: [{amounts: {0: 100, 3: 7}}]
benefits: [{amounts: {1: 100}}]
`;
    const told = factWords(sectionOf(summaryOf(text), "money")?.facts ?? []).join("\n");
    assert.match(told, /\(IRR\): −67.9%, −8.3%: of several, none can be relied on/);
  });

  it("follows the money from what is delivered to whom it serves, and which driver", () => {
    const text = `proposal: 1
title: X
financials: {currency: EUR}
drivers: [efficiency, risk-management]
stakeholders: [{role: COO, name: Marta Olsen, outcome: x}]
deliverables:
  - {id: list, name: One list, enables: [on-time], by: 2027-08, owner: coo}
  - {id: shop, name: A shop}
costs:
  - {name: Checking, amounts: 74k, for: [list]}
  - {name: Training, amounts: {2027: 10k, 2028: 30k}, for: [list, shop]}
benefits: [{id: on-time, name: On time, for: coo, driver: efficiency, amounts: 90k}]
`;
    checkSection(text, "chain", [
      "# How the money becomes outcomes",
      "- One list",
      "Costs: €74k",
      "Costs: €40k shared with others",
      "Enables: On time · COO · Efficiency",
      "Ready by: August 2027",
      "Owner: Marta Olsen (COO)",
      "- A shop",
      "Costs: €40k shared with others",
    ]);
    const { nodes, links } = pictureOf(text, "value-chain") ?? { nodes: [], links: [] };
    assert.deepEqual(
      links.map(({ from, to, amount }) => `${nodes[from]?.text} -> ${nodes[to]?.text} ${amount ?? ""}`.trim()),
      [
        "Checking -> One list 74000",
        "Training -> One list 20000",
        "Training -> A shop 20000",
        "One list -> On time",
        "On time -> Efficiency 90000",
      ],
    );
    assert.deepEqual(
      nodes.map(({ kind, amount }) => `${kind} ${amount ?? ""}`.trim()),
      ["deliverable", "deliverable", "cost 74000", "cost 40000", "benefit 90000", "driver"],
    );
  });

  it("draws how the balance comes back, with its payback, plain and discounted, and nothing where no money returns", () => {
    const shown = pictureOf(money.replace("EUR,", "EUR, discountRate: 8%,"), "cumulative");
    assert.deepEqual(shown?.years, ["2027", "2028", "2029", "2030", "2031"]);
    assert.deepEqual(
      shown?.lines.map(({ kind, label, balances, payback }) => [kind, label, balances.at(-1), payback?.text]),
      [
        ["plain", "Balance", 310000, "Payback: 2.7 years"],
        ["discounted", "Discounted at 8% a year", 164381.77, "Discounted: 3 years"],
      ],
    );
    assert.deepEqual(shown?.table?.rows[0]?.cells, ["−440.0k", "−440.0k"]);
    assert.equal(pictureOf(money, "cumulative")?.lines.length, 1);
    assert.equal(pictureOf(idea, "cumulative"), undefined);
    const late = pictureOf(money.replace("400k", "9m"), "cumulative");
    assert.equal(late?.lines[0]?.payback, undefined);
    assert.match(late?.description ?? "", /not paid back within 5 years/);
  });

  it("draws no picture of a single bar, option, swing or risk", () => {
    const text = `proposal: 1
title: X
financials: {years: 2027, discountRate: 8%}
costs: [{name: A, amounts: {2027: 10}, range: {low: 90%, high: 120%}}]
options: [{name: A, costs: [{amounts: 10}]}, {name: B}]
deliverables: [{name: C}]
risks: [{name: A, likelihood: low, impact: high}, {name: B, likelihood: low}, {name: C, kind: inaction, likelihood: low, impact: low}]
`;
    assert.deepEqual(
      summaryOf(text).sections.flatMap(({ pictures }) => pictures),
      [],
    );
  });

  it("compares the options that have amounts, and numbers the rated risks from the gravest on", () => {
    const text = `${money}options:
  - {name: As today, kind: do-nothing, costs: [{amounts: {2028: 60k}}]}
  - {name: Build, recommended: true}
  - {name: Rent}
risks: [{name: A, likelihood: low, impact: high}, {name: B, likelihood: high, impact: medium}, {name: C, impact: low}]
`;
    assert.deepEqual(
      pictureOf(text, "options-compared")?.options.map(({ text, recommended, costs, benefits, value }) => [
        text,
        recommended,
        costs,
        benefits,
        value,
      ]),
      [
        ["As today", false, 60000, undefined, -60000],
        ["Build", true, 680000, 990000, 310000],
        ["Rent", false, undefined, undefined, undefined],
      ],
    );
    const risks = pictureOf(text, "risk-matrix");
    assert.deepEqual(
      risks?.risks.map(({ text, likelihood, impact }) => [text, likelihood, impact]),
      [
        ["B", 2, 1],
        ["A", 0, 2],
      ],
    );
    assert.deepEqual(
      risks?.table?.rows.map(({ name, cells }) => [name, ...cells]),
      [
        ["1. B", "High", "Medium"],
        ["2. A", "Low", "High"],
      ],
    );
  });

  it("tells the plan: what is passed when, what that releases, what comes first and how people take it up", () => {
    const text = `proposal: 1
title: X
financials: {currency: EUR}
stakeholders: [{role: CFO, outcome: x}]
milestones: [{id: agree, name: The records agree, by: 2027-08-31, gate: 97% match}, {name: Live}]
ask: {releases: [{amount: 411.1k, by: agree}]}
dependencies: [{name: Finance waits, kind: needs, because: Two changes are too many}, {proposal: shop, kind: unlocks}, {proposal: hall, kind: outranks}]
adoption: {approach: Side by side, training: One day, by: agree, measure: {metric: Orders online, unit: "%", baseline: 0, target: 60}}
review: {by: 2029-06-30, owner: cfo}
`;
    checkSection(text, "plan", [
      "# The plan",
      "- The records agree [31 August 2027]",
      "Passed when: 97% match",
      "Releases: €411.1k",
      "- Live",
      "Needs first: Finance waits: Two changes are too many",
      "Makes possible: shop",
      "Comes before: hall",
      "How people take it up: Side by side",
      "How people take it up: One day",
      "In use: Orders online from 0% to 60%",
      "In use: The records agree (31 August 2027)",
      "Benefits checked: 30 June 2029 · CFO",
    ]);
  });

  it("tells what stops if it is refused, by the author's words, by doing nothing, and its risks", () => {
    const text = `proposal: 1
title: X
financials: {currency: EUR}
ask: {ifRefused: One in 12 keeps stopping}
options: [{kind: do-nothing, consequence: It gets worse, costs: [{amounts: {2028-2031: 68k}}]}]
risks: [{name: The press asks, kind: inaction, likelihood: low, impact: low}, {name: It stands still, kind: inaction, likelihood: high, impact: low}, {name: Slips}]
`;
    checkSection(text, "refusal", [
      "# If it is refused",
      "One in 12 keeps stopping",
      "Doing nothing: It gets worse",
      "What doing nothing costs: €272k",
      "- It stands still [High likelihood, low impact]",
      "- The press asks [Low likelihood, low impact]",
    ]);
  });

  it("shows the five gravest risks", () => {
    const risk = (name: string, likelihood: string, impact: string, more = "") =>
      `  - {name: ${name}, likelihood: ${likelihood}, impact: ${impact}${more}}\n`;
    const text = `proposal: 1
title: X
financials: {currency: GBP}
team: [{id: lead, name: Ingrid Solberg}]
risks:
${risk("A", "low", "low")}${risk("B", "high", "high", ", kind: inaction")}${risk("H", "high", "high", ", owner: lead, mitigation: Spare parts, exposure: 255k")}  - name: F
${risk("C", "medium", "medium")}${risk("D", "low", "high")}${risk("E", "high", "medium")}${risk("G", "high", "low")}`;
    checkSection(text, "risks", [
      "# Top risks",
      "- H [High likelihood, high impact]",
      "Exposure: £255k",
      "What we do: Spare parts",
      "Owner: Ingrid Solberg",
      "- E [High likelihood, medium impact]",
      "- C [Medium likelihood, medium impact]",
      "- D [Low likelihood, high impact]",
      "- G [High likelihood, low impact]",
      "Not shown: 2 lesser risks",
    ]);
  });

  it("names who is behind it", () => {
    const text = `proposal: 1
title: X
stakeholders: [{role: COO, name: Marta Olsen, outcome: x}]
sponsor: coo
team:
  - {name: Tomas Brandt, role: Planner, side: business, brings: Eleven years of counts, capacity: Half time}
  - {name: Ingrid Solberg, side: it}
  - {name: Someone}
strengths: [{kind: leadership, evidence: Two plants joined}, {kind: adoption}]
`;
    checkSection(text, "people", [
      "# Who is behind it",
      "Sponsor: Marta Olsen (COO)",
      "From the business: Tomas Brandt · Planner · Eleven years of counts · Half time",
      "From IT: Ingrid Solberg",
      "Also in the team: Someone",
      "What we bring: Leadership: Two plants joined",
      "What we bring: Getting people to use it",
    ]);
  });

  it("tells problem, cause, effect, evidence and deadline", () => {
    const text = `proposal: 1
title: X
problem:
  statement: One order in seven is late
  cause: Two lists
  effect: 486k of freight
  evidence: [{name: 4060 late orders, source: Dispatch log}, {name: Ledger}]
  whyNow: Support ends
  deadline: 2027-12-31
`;
    checkSection(text, "why-now", [
      "# Why now",
      "One order in seven is late",
      "Cause: Two lists",
      "Effect: 486k of freight",
      "Evidence: 4060 late orders (Dispatch log)",
      "Evidence: Ledger",
      "Why it cannot wait: Support ends",
      "Deadline: 31 December 2027",
    ]);
  });

  it("tells the drivers with the goals they serve, the primary one marked", () => {
    const text = `proposal: 1
title: X
goals: [{id: on-time, name: Deliver 95% on time}]
drivers: [{kind: risk-management, statement: No standstill, goal: on-time}, revenue-generation]
`;
    checkSection(text, "drivers", [
      "# Business drivers",
      "- Risk management [Primary]",
      "No standstill",
      "Goal: Deliver 95% on time",
      "- Revenue generation",
    ]);
  });

  it("writes numbers and dates as the reader's locale has them", () => {
    const text =
      "proposal: 1\ntitle: X\nupdated: 2027-06-30\nfinancials: {currency: EUR}\nask: {decision: x, amount: 1.2m}\n";
    const told = words(summarize(readProposal(text), { locale: "de" })).map((line) => line.replaceAll("\u00a0", " "));
    assert.ok(told.includes("Amount: 1,2 Mio. €"), told.join("\n"));
    assert.ok(told.includes("Updated 30. Juni 2027"), told.join("\n"));
  });

  for (const name of ["erp-completion", "marketing-platform", "invoice-answers", "typical-mistakes"]) {
    it(`holds plain data, real places and no empty words: ${name}`, () => {
      const text = readFileSync(`${__dirname}/../../examples/${name}.proposal.yaml`, "utf8");
      const summary = summaryOf(text);
      assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
      const missing = new Set<Sourced>(gapsOf(summary));
      const { root } = readProposal(text);
      for (const sourced of allSourced(summary)) {
        assert.doesNotMatch(sourced.text, /undefined|NaN|null|\[object|\{\d|^\s|\s$/);
        const isDefault = ["stage", "status"].includes(String(sourced.source[0]));
        if (!missing.has(sourced) && !isDefault)
          assert.ok(nodeAt(root, sourced.source), `${sourced.text}: ${sourced.source}`);
      }
    });
  }

  it("holds real places and no empty words, whoever damaged the proposal and whoever reads it", () => {
    fc.assert(
      fc.property(damagedProposals(5), fc.nat(9), (text, at) => {
        const document = readProposal(text);
        const { lenses } = summarize(document);
        const summary = summarize(document, { lens: lenses[at % lenses.length]?.id ?? "" });
        for (const { text: said, source } of allSourced(summary)) {
          assert.doesNotMatch(said, /undefined|NaN|null|\[object|^$/);
          assert.ok(source.length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stays one page where a file holds a hundred years, thousands of people and points", () => {
    const many = (count: number, line: (at: number) => string): string =>
      Array.from({ length: count }, (_, at) => line(at)).join("");
    const text = `proposal: 1
title: X
stakeholders:\n${many(2000, (at) => `- {role: r${at}, outcome: x}\n`)}benefits:\n${many(2000, (at) => `- {name: b, for: r${at % 7}}\n`)}costs:\n${many(500, () => "- amounts: {2000-2099: 1}\n")}
options:\n- name: A\n  pros:\n${many(5000, (at) => `  - pro ${at}\n`)}`;
    const document = readProposal(text);
    const summary = summarize(document);
    const [first, ...rest] = sectionOf(summary, "stakeholders")?.items ?? [];
    assert.equal(rest.length, 59);
    assert.deepEqual(
      sectionOf(summary, "stakeholders")?.notes.map(({ values }) => values[0]?.text),
      ["1940 more"],
    );
    assert.equal(first?.facts[0]?.values.at(-1)?.text, "and 266 more");
    assert.equal(sectionOf(summary, "options")?.items[0]?.facts[0]?.values.length, 21);
    assert.equal(sectionOf(summary, "money")?.table?.rows[0]?.cells.at(-1), "50.0k");
  });

  it("never throws and never invents, whatever the file holds", () => {
    const broken = [
      "",
      "[",
      "a: [b",
      "proposal: 2\n",
      "- 1\n",
      "\u0000",
      "proposal: 1\ntitle: [x]\ncosts: 5\nask: {amount: x}\n",
    ];
    for (const text of broken) {
      const told = words(summaryOf(text)).join("\n");
      assert.match(told, /^Untitled proposal\n/);
      assert.doesNotMatch(told, /undefined|NaN|null/);
    }
  });
});

function summaryOf(text: string): Summary {
  return summarize(readProposal(text));
}

function checkWords(text: string, expected: readonly string[]): void {
  assert.deepEqual(words(summaryOf(text)), expected);
}

function checkSection(text: string, id: SectionId, expected: readonly string[]): void {
  const section = sectionOf(summaryOf(text), id);
  assert.deepEqual(section && sectionWords(section), expected);
}

function checkGaps(text: string, expected: readonly (readonly [text: string, source: string])[]): void {
  assert.deepEqual(
    gapsOf(summaryOf(text)).map((gap) => [gap.text, gap.source.join(".")]),
    expected,
  );
}

function pictureOf<K extends Picture["kind"]>(text: string, kind: K): Extract<Picture, { kind: K }> | undefined {
  const pictures = summaryOf(text).sections.flatMap(({ pictures }) => pictures);
  return pictures.find((one): one is Extract<Picture, { kind: K }> => one.kind === kind);
}

function sectionOf(summary: Summary, id: SectionId): Section | undefined {
  return summary.sections.find((section) => section.id === id);
}

function gapsOf(summary: Summary): readonly Sourced[] {
  return [
    ...summary.gaps,
    ...summary.sections.flatMap(({ gaps, items }) => [...gaps, ...items.flatMap((item) => item.gaps)]),
  ];
}

/** All that a reader of the page is told, line by line, gaps left out. */
function words({ title, standing, origin, sections }: Summary): string[] {
  return [...[title, ...standing, ...origin].map(({ text }) => text), ...sections.flatMap(sectionWords)];
}

function sectionWords({ heading, texts, facts, table, items, notes }: Section): string[] {
  const name = (of: { name: string; tags: readonly string[] }): string =>
    [of.name, ...of.tags.map((tag) => `[${tag}]`)].join(" ");
  return [
    `# ${heading}`,
    ...texts.map(({ text }) => text),
    ...factWords(facts),
    ...(table === undefined
      ? []
      : [table.columns, ...table.rows.map((row) => [name(row), ...row.cells])].map(
          (cells) => `| ${cells.join(" | ")}`,
        )),
    ...items.flatMap((item) => [`- ${name(item)}`, ...item.texts.map(({ text }) => text), ...factWords(item.facts)]),
    ...factWords(notes),
  ];
}

function factWords(facts: readonly Fact[]): string[] {
  return facts.flatMap(({ label, values }) => values.map(({ text }) => `${label}: ${text}`));
}

function allSourced(value: unknown): Sourced[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(allSourced);
  return "text" in value && "source" in value ? [value as Sourced, ...below] : below;
}
