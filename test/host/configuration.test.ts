import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, findingsIn, openFile, replace, rulesIn } from "./in-editor";

describe("proposals.config.yaml", () => {
  afterEach(closeAll);

  it("tunes the findings below its folder, also while it is typed, and is checked itself", async () => {
    const { document } = await openFile("tuned/quiet.proposal.yaml");
    await eventually(() => rulesIn(document).includes("no-stakeholder-outcome"));
    await eventually(() => !rulesIn(document).includes("no-business-driver"));
    const [graver] = findingsIn(document.uri).filter(({ message }) => message.startsWith("No stakeholder"));
    assert.strictEqual(graver?.severity, vscode.DiagnosticSeverity.Error);

    const config = await openFile("tuned/proposals.config.yaml");
    await replace(config, "no-business-driver: off", "no-business-driver: hint");
    await eventually(() => rulesIn(document).includes("no-business-driver"));
    await replace(config, "no-business-driver: hint", "no-busness-driver: hint");
    await eventually(() => findingsIn(fileIn("tuned/proposals.config.yaml")).length === 1);
    assert.match(
      findingsIn(fileIn("tuned/proposals.config.yaml"))[0]?.message ?? "",
      /Did you mean `no-business-driver`/,
    );
  });
});
