import assert from "node:assert/strict";
import { families } from "../../src/core/families";
import { rules } from "../../src/rules";
import { sevenThings } from "../../src/rules/define-rule";
import { inWorld } from "./world";

describe("proposals explain", () => {
  it("lists every rule and family with its summary", () =>
    inWorld({}, async ({ run }) => {
      const { out } = await run("explain");
      for (const { id, summary } of [...rules, ...families])
        assert.ok(out.includes(`${id} `) && out.includes(summary), id);
    }));

  for (const { id, summary, why, serves } of rules) {
    it(`${id}: says what, why, how grave, and shows an example with its finding and what becomes of it`, () =>
      inWorld({}, async ({ run }) => {
        const { out, code } = await run(`explain ${id}`);
        assert.equal(code, 0);
        for (const part of [summary, why, sevenThings[serves], "Severity: ", "Options:", "Found here:"])
          assert.ok(out.includes(part), part);
        assert.match(out, /\n {2}\d+ │ .*\n {2} +│ +\^+\n {2}\S/);
      }));
  }

  it("marks what changed when an example is mended", () =>
    inWorld({}, async ({ run }) => {
      const { out } = await run("explain unknown-role schema");
      assert.match(out, /^Mended:\n/m);
      assert.match(out, /^ {2}- .*Operatoins/m);
      assert.match(out, /^ {2}\+ .*operations/m);
      assert.match(out, /^schema\n/m);
    }));
});
