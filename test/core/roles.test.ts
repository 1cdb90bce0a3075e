import assert from "node:assert/strict";
import { isInIt, roleNamed } from "../../src/core/role-named";
import { roles } from "../../src/core/roles";

/** Titles as people write them, with the role that each means; those under nothing pick none. */
const titles: Readonly<Record<string, readonly string[]>> = {
  ceo: ["CEO", "ceo", "Chief Executive", "Managing director", "C.E.O."],
  cfo: [
    ...["CFO", "cfo", "Chief Financial Officer", "Finance director", "Director of Finance", "Head of finance"],
    ...["Group CFO", "Deputy CFO", "CFO, Plant South", "CFO (Henrik Vaas)", "VP Finance", "Vice President, Finance"],
    ...["Financial controller", "Finance manager", "Finance department", "Finance"],
  ],
  cmo: ["CMO", "Marketing director", "Head of Marketing", "SVP of Marketing", "Chief Marketing Officer"],
  coo: ["COO", "Chief Operating Officer", "Operations manager", "Director of Operations"],
  cro: ["CRO", "Head of Sales", "Sales director", "Chief Commercial Officer", "Sales manager"],
  "chief-risk-officer": ["Chief risk officer", "chief-risk-officer", "Internal audit", "Head of Compliance"],
  ciso: ["CISO", "Head of information security", "Head of IT security", "Chief Information Security Officer"],
  chro: ["CHRO", "HR director", "Head of People & Culture", "Chief People Officer", "HR"],
  cio: ["CIO", "CTO", "IT manager", "IT", "Head of IT", "IT operations", "Head of IT operations", "IT director"],
  board: ["Board", "the Board", "Supervisory board", "Chair"],
  "general-counsel": ["General Counsel", "Legal department", "Data protection officer"],
  "business-unit-head": [
    ...["Business-unit head", "business unit head", "Head of claims", "Director of Nursing", "Plant manager"],
    ...["Store Manager", "VP of Customer Care", "Chief Medical Officer", "Claims director", "Logistics director"],
  ],
  "public-sector": ["Public sector", "Permanent Secretary", "City manager"],
  "": [
    "",
    "  ",
    "Works council",
    "Project manager",
    "Chief Finacial Officer",
    "Product owner",
    "CPO",
    "Assistant to the CFO",
    "Customers",
    "IT's",
  ],
};

describe("roles", () => {
  for (const [id, written] of Object.entries(titles)) {
    it(`are known by their titles: ${id || "none"}`, () => {
      for (const title of written) assert.equal(roleNamed(title)?.id ?? "", id, title);
    });
  }

  it("have an id that is their own and a title that no other has", () => {
    const named = roles.flatMap(({ id, titles }) => [id, ...titles]);
    const seen = new Set(named.map((title) => title.toLowerCase().replaceAll("-", " ")));
    for (const { id, titles } of roles) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      for (const title of [id, ...titles]) assert.equal(roleNamed(title)?.id, id, title);
    }
    assert.ok(seen.size > 50);
  });

  it("have a pressure, questions, and metrics with a unit and a definition", () => {
    assert.equal(roles.length, 13);
    for (const { id, pressure, questions, metrics } of roles) {
      assert.ok(pressure.length > 10, id);
      assert.ok(questions.length > 0 && questions.every((question) => question.endsWith("?")), id);
      assert.ok(metrics.length >= 3, id);
      for (const { name, unit, definition } of metrics) {
        assert.ok(name.length > 2 && unit.length > 0 && definition.length > 10, `${id}: ${name}`);
      }
    }
  });

  it("are of IT only where that is sure", () => {
    for (const title of ["CIO", "CISO", "CTO", "IT manager", "Enterprise architect", "Service desk", "Platform team"])
      assert.ok(isInIt(title), title);
    for (const title of ["CFO", "Architect", "Engineer", "Head of Digital", "Works council", "Italy manager"])
      assert.ok(!isInIt(title), title);
  });

  it("are looked up in texts of any length", () => {
    for (const text of ["head of ".repeat(20_000), "chief ".repeat(20_000), "a ".repeat(50_000), ",".repeat(99_999)])
      assert.ok([undefined, "it-manager"].includes(roleNamed(text)?.id), text.slice(0, 20));
  });

  it("can be configured: by their titles, before those that everybody knows, with what is left out as usual", () => {
    const configured = [
      { titles: ["Matron", "Ward sister"], pressure: "Time at the bed" },
      { titles: "CTO", side: "business" as const },
      { id: "depot", titles: "Depot systems lead", side: "it" as const },
    ];
    assert.equal(roleNamed("ward sister, ward 7", configured)?.id, "matron");
    assert.equal(roleNamed("ward sister"), undefined);
    assert.equal(roleNamed("matron", configured)?.pressure, "Time at the bed");
    assert.deepEqual(roleNamed("matron", configured)?.metrics, []);
    assert.equal(roleNamed("CTO", configured)?.pressure, roleNamed("CTO")?.pressure);
    assert.ok(isInIt("CTO") && !isInIt("CTO", configured));
    assert.ok(!isInIt("Depot systems lead") && isInIt("Depot systems lead", configured));
    assert.equal(roleNamed("CFO", configured)?.id, "cfo");
  });
});
