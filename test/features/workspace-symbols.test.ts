import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { ProposalIndex } from "../../src/features/proposal-index";
import { placeOfSymbol, workspaceSymbols } from "../../src/features/workspace-symbols";
import { hostileTexts } from "../hostile-texts";
import { examples } from "./examples";

function index(files: Iterable<readonly [string, string]>): ProposalIndex {
  const neighbours = new ProposalIndex();
  for (const [name, text] of files) neighbours.put(name, factsOf(readProposal(text), name));
  return neighbours;
}

describe("workspace symbols", () => {
  const neighbours = index(examples);

  it("find proposals by title and id, and by letters in their order", () => {
    const found = workspaceSymbols("Finish the ERP", neighbours)[0];
    assert.deepEqual([found?.kind, found?.container, found?.place?.line], ["proposal", "erp-completion", 1]);
    assert.ok(workspaceSymbols("erp-compl", neighbours).some(({ path }) => path === "erp-completion.proposal.yaml"));
    assert.ok(workspaceSymbols("fnsherp", neighbours).some(({ kind }) => kind === "proposal"));
    assert.deepEqual(workspaceSymbols("no such thing at all", neighbours), []);
  });

  it("find who and what is in them", () => {
    const [person] = workspaceSymbols("marta olsen", neighbours);
    assert.deepEqual(
      [person?.kind, person?.name, person?.container],
      ["stakeholder", "COO, Marta Olsen", "Finish the ERP so that both plants promise from the same stock"],
    );
    assert.equal(workspaceSymbols("Plant South ships every day", neighbours)[0]?.kind, "benefit");
  });

  it("say of each where it stands", () => {
    for (const symbol of workspaceSymbols("", neighbours)) {
      if (symbol.kind === "proposal") continue;
      const text = examples.get(symbol.path) ?? "";
      const span = placeOfSymbol(readProposal(text), symbol);
      const name = symbol.name.split(", ").at(-1)?.replace("…", "") ?? "";
      assert.ok(text.slice(span?.start, span?.end).includes(name), symbol.name);
    }
  });

  it("never fail", () => {
    const hostile = index(hostileTexts());
    for (const symbol of workspaceSymbols("", hostile)) assert.notEqual(symbol.name, "");
  });
});
