import assert from "node:assert/strict";
import { fine, inWorld } from "./world";

const files = {
  "fine.proposal.yaml": fine,
  "bare.proposal.yaml": "proposal: 1\ntitle: New CRM\n",
  "broken.proposal.yaml": "proposal: 1\ntitle: [\n",
};

describe("proposals lint --gate", () => {
  it("lets pass what is ready for review at its stage, and nothing else", () =>
    inWorld(files, async ({ run }) => {
      assert.equal((await run("lint --gate fine.proposal.yaml")).code, 0);
      assert.equal((await run("lint bare.proposal.yaml")).code, 0);
      const { code, out } = await run("lint --gate bare.proposal.yaml");
      assert.equal(code, 1);
      assert.match(
        out,
        /^bare\.proposal\.yaml: Readiness \d+ of 100: 70 without errors would make it ready for review as an idea$/m,
      );
    }));

  it("says how many points each file has that can be judged", () =>
    inWorld(files, async ({ run }) => {
      const { out } = await run("lint --format json");
      const { files: told } = JSON.parse(out) as { files: { path: string; score?: number; ready?: boolean }[] };
      assert.deepEqual(
        told.map(({ path, ready }) => [path, ready]),
        [
          ["bare.proposal.yaml", false],
          ["broken.proposal.yaml", false],
          ["fine.proposal.yaml", true],
        ],
      );
      assert.ok(told.every(({ score }) => score === undefined || (0 <= score && score <= 100)));
    }));
});
