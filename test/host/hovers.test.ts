import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openText } from "./in-editor";

describe("hovers", () => {
  afterEach(closeAll);

  it("explain a field and a value", async () => {
    const text = "proposal: 1\ntitle: X\nlist: run\n";
    const { document } = await openText(text);
    assert.match(await hoverAt(document, text.indexOf("list")), /\*\*.*\*\*[\s\S]*`innovate`/);
    assert.match(await hoverAt(document, text.indexOf("run")), /^`run`: /);
  });

  it("go on below a line that is half written", async () => {
    const text = 'proposal: 1\nstakeholders:\n  - role: CFO\n    out\nsummary: "Open\nsponsor: cfo\nlist: run\n';
    const { document } = await openText(text);
    assert.match(await hoverAt(document, text.indexOf("run")), /^`run`: /);
    assert.match(await hoverAt(document, text.indexOf("cfo")), /CFO/);
    assert.match(await hoverAt(document, text.indexOf("role")), /role/);
  });
});

async function hoverAt(document: vscode.TextDocument, offset: number): Promise<string> {
  const [hover] = await eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(offset),
    );
    return found.length > 0 && found;
  });
  return hover?.contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n") ?? "";
}
