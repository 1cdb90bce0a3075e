import * as vscode from "vscode";

/** Shows a rule's documentation, packaged with the extension, rendered and scrolled to the rule. */
export async function showRule(extension: vscode.Uri, rule: unknown): Promise<void> {
  const anchor = typeof rule === "string" && /^[a-z][a-z-]*$/.test(rule) ? rule : "";
  const page = vscode.Uri.joinPath(extension, "docs", "rules.md").with({ fragment: anchor });
  await vscode.commands.executeCommand("markdown.showPreview", page);
}
