import { assert } from "chai";
import * as vscode from "vscode";
import { readProposal } from "../../src/core/document";
import type { Problem } from "../../src/core/problem";
import { applyEdits } from "../../src/core/text";
import { check } from "../../src/features/check";
import { rules } from "../../src/rules";
import { type Example, usualDay } from "../../src/rules/define-rule";
import { fillIn } from "../expand-snippet";
import { unmarked } from "../marked";
import { closeAll, eventually, openText, rulesIn } from "./in-editor";

describe("each rule's quick fix", () => {
  afterEach(closeAll);

  for (const { id, examples } of rules) {
    const bad = examples.flatMap(offering)[0];
    if (bad === undefined) continue;
    it(`writes in the editor what ${id} offers`, async () => {
      const text = alone(id, unmarked(bad).text);
      const [problem] = check(readProposal(text), { today: usualDay }).filter(({ rule }) => rule === id);
      assert(problem);
      const editor = await openText(text);
      await eventually(() => rulesIn(editor.document).includes(id));
      const mended = mendedBy(problem, text);
      assert.notStrictEqual(mended, text);
      await moveTo(editor, editor.document.positionAt(problem.span.start));
      // Now and then the editor drops a request for actions, as when a view is still being drawn, and nothing comes of it.
      do {
        await vscode.commands.executeCommand("editor.action.codeAction", { kind: "quickfix", apply: "first" });
      } while (!(await changes(editor.document, text)));
      assert.strictEqual(editor.document.getText(), mended);
    });
  }
});

/** Whether a document comes to hold another text, for which it has some seconds. */
function changes(document: vscode.TextDocument, text: string): Promise<boolean> {
  if (document.getText() !== text) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(document.getText() !== text);
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => event.document === document && done());
    const timer = setTimeout(done, 5_000);
  });
}

/** Puts the cursor at a place, and comes back when the editor itself has it there. */
function moveTo(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  if (editor.selection.isEmpty && editor.selection.active.isEqual(at)) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      if (textEditor !== editor || selection?.active.isEqual(at) !== true) return;
      listener.dispose();
      resolve();
    });
    editor.selection = new vscode.Selection(at, at);
  });
}

/** The text of an example that can be mended and needs nothing beside it. */
function offering(example: Example): string[] {
  if (!("bad" in example)) return [];
  if (example.config !== undefined || example.others !== undefined || example.today !== undefined) return [];
  return example.fixed !== undefined || example.suggestion !== undefined ? [example.bad] : [];
}

/** A text in which one rule alone is heard, so that what is offered first is what it offers. */
function alone(id: string, text: string): string {
  const others = new Set(check(readProposal(text), { today: usualDay }).map(({ rule }) => rule));
  others.delete(id);
  return others.size === 0 ? text : `# proposals-disable-file ${[...others].join(", ")}\n${text}`;
}

/** The text after the first offer, with its tab stops as they stand before anybody fills them in. */
function mendedBy({ fixes: [fix], suggestions: [suggestion] }: Problem, text: string): string {
  if (fix !== undefined) return applyEdits(text, fix.edits());
  const insertion = suggestion?.insert();
  return insertion === undefined ? text : fillIn(text, insertion);
}
