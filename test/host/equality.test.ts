import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, findingsIn } from "./in-editor";

/** What the command line prints of a file, as far as the editor shows it, too. */
interface Found {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
  }[];
}

describe("the editor and the command line", () => {
  afterEach(closeAll);

  it("find the same in three folders with two configurations and comments that silence", async () => {
    const files = await foundByCommandLine();
    assert.isAtLeast(files.length, 5);
    assert.isAtLeast(files.flatMap(({ findings }) => findings).length, 25);
    for (const { path } of files) await vscode.commands.executeCommand("vscode.open", fileIn(path), { preview: false });
    for (const { path, findings } of files) {
      const expected = findings.map((finding) => line(finding.rule, finding.severity, finding.message, finding.range));
      const shown = (): string[] => findingsIn(fileIn(path)).map(shownLine);
      await eventually(() => shown().join("\n") === expected.join("\n")).catch(() =>
        assert.deepEqual(shown(), expected, path),
      );
    }
    assert.deepEqual(findingsIn(fileIn("equal/plant/drafts/old.proposal.yaml")), []);
  });
});

async function foundByCommandLine(): Promise<readonly Found[]> {
  const bytes = await vscode.workspace.fs.readFile(fileIn("equal/findings.json"));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { files: Found[] }).files;
}

function shownLine({ code, severity, message, range }: vscode.Diagnostic): string {
  const rule = typeof code === "object" ? String(code.value) : "";
  return line(rule, ["error", "warning", "info", "hint"][severity] ?? "", message, range);
}

function line(
  rule: string,
  severity: string,
  message: string,
  { start, end }: Found["findings"][number]["range"],
): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;
}
