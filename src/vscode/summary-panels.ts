import type * as vscode from "vscode";

/** placeholder */
export class SummaryPanels implements vscode.Disposable {
  constructor(readonly extension: vscode.Uri) {}
  preview(_target: unknown): void {}
  dispose(): void {}
}
