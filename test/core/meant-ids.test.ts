import assert from "node:assert/strict";
import { isId, meantIds } from "../../src/core/meant-ids";

describe("a misspelt id", () => {
  const cases: readonly [written: string, candidates: readonly string[], meant: readonly string[]][] = [
    ["cofo", ["cfo", "ceo"], ["cfo"]],
    ["cof", ["cfo", "coo"], ["cfo"]],
    ["coo", ["cfo"], []],
    ["cxo", ["cfo", "cmo", "coo"], []],
    ["records-agreee", ["records-agree", "go-live"], ["records-agree"]],
    ["one-stok-lsit", ["one-stock-list"], ["one-stock-list"]],
    ["plantsouth", ["plant-south", "plant-north"], ["plant-south"]],
    ["plant-soth", ["plant-south", "plant-north"], ["plant-south"]],
    ["plant-north", ["plant-south"], []],
    ["phase-3", ["phase-1", "phase-2"], []],
    ["phase-10", ["phase-1"], []],
    ["shop-closed", ["shop-open"], []],
    ["team-leed", ["team-lead", "team-led"], ["team-led"]],
    ["marktin-platfrom", ["marketing-platform"], []],
    ["marketin-platfrom", ["marketing-platform"], ["marketing-platform"]],
    ["benefitt", ["benefit", "benefits"], ["benefit", "benefits"]],
    ["treu", ["true"], []],
  ];
  for (const [written, candidates, meant] of cases)
    it(`${written} means ${meant.join(" or ") || "nothing surely"}`, () =>
      assert.deepEqual(meantIds(written, candidates), meant));

  it("is replaced only by what is read as an id", () => {
    for (const id of ["a", "plant-south", "a1"]) assert.ok(isId(id), id);
    for (const text of ["", "us", "true", "null", "2027-plan", "Plant", "prüf", "a b"]) assert.ok(!isId(text), text);
  });
});
