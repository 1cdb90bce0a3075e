import * as vscode from "vscode";
import { median } from "./median";

/** How long an edit took until its findings were shown, inside a real VS Code; times in milliseconds. */
export interface EditorResult {
  readonly lines: number;
  readonly edits: number;
  readonly median: number;
  readonly slowest: number;
  /** The median from when the extension host hears of the edit, which the editor's own way to it is no part of. */
  readonly heard: number;
}

const edits = 60;
const warmUp = 20;

/** Edits proposals of several sizes in an editor, again and again, and prints how soon the findings followed. */
export async function run(): Promise<void> {
  const files = await vscode.workspace.findFiles("bench-*.proposal.yaml");
  for (const uri of files) console.log(`EDITOR ${JSON.stringify(await measured(uri))}`);
  console.log("SUITE 1 passed, 0 failed");
}

async function measured(uri: vscode.Uri): Promise<EditorResult> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const list = document.positionAt(document.getText().indexOf("\nlist: ") + 1);
  const line = new vscode.Range(list, list.with({ character: "list".length }));
  const [times, since]: [number[], number[]] = [[], []];
  let heard = 0;
  const listener = vscode.workspace.onDidChangeTextDocument(() => {
    heard = performance.now();
  });
  for (let edit = 0; edit < warmUp + edits; edit++) {
    const started = performance.now();
    // Each edit gives reason to say something else: the field is misspelt, and mended again.
    await editor.edit((builder) => builder.replace(line, edit % 2 === 0 ? "lizt" : "list"), noStops);
    await findingFollows(document.uri, edit % 2 === 0);
    if (edit < warmUp) continue;
    times.push(performance.now() - started);
    since.push(performance.now() - heard);
  }
  listener.dispose();
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return {
    lines: document.lineCount - 1,
    edits,
    median: median(times),
    slowest: Math.max(...times),
    heard: median(since),
  };
}

const noStops = { undoStopBefore: false, undoStopAfter: false };

/**
 * Comes back when the misspelt field is found, or no longer. The event that tells of findings comes 50 ms late on purpose, so they
 * are looked at in each turn of the host, for a second at most.
 */
async function findingFollows(uri: vscode.Uri, isThere: boolean): Promise<void> {
  const end = performance.now() + 1000;
  while (isFound(uri) !== isThere && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 0));
}

function isFound(uri: vscode.Uri): boolean {
  return vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes("`lizt`"));
}
