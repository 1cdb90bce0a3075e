import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { fixAll } from "../../src/features/fix-all";
import { rules } from "../../src/rules";
import { fillIn } from "../expand-snippet";
import { unmarked } from "../marked";
import { judgeExample, onlyFix } from "./judge-example";
import { styles } from "./typing-styles";

describe("a rule finds the same however the proposal is typed", () => {
  for (const rule of rules) {
    for (const [name, retype] of Object.entries(styles)) {
      it(`${rule.id}: ${name}`, () => {
        let offered = 0;
        const promised = rule.examples.filter((example) => "bad" in example && example.suggestion !== undefined);
        for (const example of rule.examples) {
          const text =
            "bad" in example ? unmarked(example.bad).text : "good" in example ? example.good : example.nearMiss;
          const retyped = retype(text);
          assert.deepEqual(readProposal(retyped).problems, [], retyped);
          const judged = (written: string) =>
            judgeExample(rule, example, written).filter((problem) => problem.rule === rule.id);
          const found = judged(retyped);
          assert.equal(found.length, judged(text).length, retyped);
          if ("bad" in example && example.fixed !== undefined) {
            const mended = fixAll(retyped, judged, onlyFix).text;
            assert.deepEqual(readProposal(mended).problems, [], mended);
            assert.deepEqual(readProposal(mended).model, readProposal(example.fixed).model, mended);
            assert.equal(mended.split("#").length, retyped.split("#").length, mended);
          }
          const stops = "bad" in example ? example.suggestion?.stops : undefined;
          if (stops === undefined) continue;
          const edit = found[0]?.suggestions[0]?.insert();
          if (edit === undefined) continue;
          offered++;
          const filled = fillIn(retyped, edit, stops);
          const after = readProposal(filled);
          assert.deepEqual(after.problems, [], filled);
          assert.equal(judged(filled).length, found.length - 1, filled);
        }
        assert.equal(offered, promised.length, "each suggestion is offered in this style, too");
      });
    }
  }
});
