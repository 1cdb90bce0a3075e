import { assert } from "chai";
import * as vscode from "vscode";
import { tablePasteProvider } from "../../src/vscode/paste-table";
import { closeAll, eventually, openText } from "./in-editor";

const head = "proposal: 1\ntitle: New CRM\n";
const range = "Cost\t2027\t2028\r\nLicences\t1.234,50\t900,00\r\n";

describe("a range from a spreadsheet", () => {
  afterEach(closeAll);

  it("is pasted as costs by year, into their list", async () => {
    const editor = await openText(`${head}costs:\n  - name: Staff\n    amounts: 5k\n  \n`);
    const [costs, benefits] = await pastesAt(editor, range);
    assert.deepEqual([costs?.title, costs?.yieldTo], ["Paste as costs by year", undefined]);
    assert.strictEqual(benefits?.kind.value, "proposal.table.benefits");
    await apply(costs);
    await eventually(() => editor.document.getText().includes("Licences"));
    assert.strictEqual(
      editor.document.getText(),
      `${head}costs:\n  - name: Staff\n    amounts: 5k\n  - name: Licences\n    amounts:\n      2027: 1234.5\n      2028: 900\n  \n`,
    );
  });

  it("is pasted as the amounts of an entry, with the page beside the text", async () => {
    const editor = await openText(`${head}benefits:\n  - name: Less churn\n    amounts:\n`);
    const html = "<table><tr><td><td>2027<td>2028<tr><td>X<td sdval=1234.5>1.235<td sdval=900>900</table>";
    await apply((await pastesAt(editor, range, html)).find(({ kind }) => kind.value === "proposal.table.amounts"));
    await eventually(() => editor.document.getText().includes("    amounts:\n      2027: 1234.5\n      2028: 900\n"));
  });

  it("stays bare text where it cannot be meant, and is offered nothing where it is none", async () => {
    const editor = await openText(`${head}summary: |\n  Some words\n`);
    const [costs] = await pastesAt(editor, range);
    assert.deepEqual(costs?.yieldTo, [vscode.DocumentDropOrPasteEditKind.Text]);
    assert.deepEqual(await pastesAt(editor, "just\ta text"), []);
  });

  it("is what the figures of a proposal are copied as", async () => {
    await openText(`${head}costs:\n  - name: Staff\n    amounts:\n      2027-2028: 5k\n`);
    await vscode.commands.executeCommand("proposals.copyFigures");
    assert.strictEqual(
      await vscode.env.clipboard.readText(),
      "\t2027\t2028\tTotal\r\nCosts\r\nStaff\t5000\t5000\t10000\r\nTotal costs\t5000\t5000\t10000\r\n",
    );
  });
});

/** What is offered to somebody who pastes at the end of the last line; a page cannot be made to paste without a person at the keys. */
async function pastesAt(
  { document }: vscode.TextEditor,
  text: string,
  html?: string,
): Promise<readonly vscode.DocumentPasteEdit[]> {
  const transfer = new vscode.DataTransfer();
  transfer.set("text/plain", new vscode.DataTransferItem(text));
  if (html !== undefined) transfer.set("text/html", new vscode.DataTransferItem(html));
  const at = document.positionAt(document.getText().length - 1);
  const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
  const { token } = new vscode.CancellationTokenSource();
  const ranges = [new vscode.Range(at, at)];
  return (await tablePasteProvider.provideDocumentPasteEdits?.(document, ranges, transfer, context, token)) ?? [];
}

async function apply(paste: vscode.DocumentPasteEdit | undefined): Promise<void> {
  assert(paste?.additionalEdit !== undefined && paste.insertText === "");
  assert(await vscode.workspace.applyEdit(paste.additionalEdit));
}
