import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readProposal } from "../../src/core/document";
import { fine, inWorld } from "./world";

describe("proposals new", () => {
  for (const stage of ["idea", "outline", "full"]) {
    it(`writes a proposal at the stage ${stage} in which only words are left to fill in`, () =>
      inWorld({}, async ({ run, top }) => {
        const { out, err, code } = await run(`new erp --stage ${stage}`);
        assert.deepEqual([code, out], [0, "erp.proposal.yaml\n"]);
        assert.match(err, /proposals lint erp\.proposal\.yaml/);
        const text = readFileSync(join(top, "erp.proposal.yaml"), "utf8");
        assert.doesNotMatch(text, /\$|[ \t]$/m);
        const { problems, model, empty } = readProposal(text);
        assert.deepEqual([model.stage, problems, empty], [stage, [], []]);
      }));
  }

  it("is the idea in the year in which it is written, unless another stage is wanted", () =>
    inWorld({}, async ({ run, top }) => {
      await run("new proposal.yaml");
      assert.match(readFileSync(join(top, "proposal.yaml"), "utf8"), /^stage: idea$[\s\S]*by: 2026-12-31\n$/m);
      await run("new b.yaml");
      await run("new c.proposal.yml");
      assert.deepEqual(readdirSync(top).sort(), [".git", "b.proposal.yaml", "c.proposal.yml", "proposal.yaml"]);
    }));

  it("never touches what is there", () =>
    inWorld({ "a.proposal.yaml": fine }, async ({ run, top }) => {
      const { code, err, out } = await run("new a");
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, /exists already/);
      assert.equal(readFileSync(join(top, "a.proposal.yaml"), "utf8"), fine);
      assert.match((await run("new none/a")).err, /There is no folder/);
      assert.equal((await run("new a/")).code, 2);
    }));
});
