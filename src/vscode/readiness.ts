import * as vscode from "vscode";
import type { Problem } from "../core/problem";
import { type Readiness, readiness } from "../features/readiness";
import { firstToFix, readinessWords } from "../features/readiness-words";
import type { CommandId } from "../generated/manifest";
import { rangeOf } from "./convert";
import type { Diagnostics } from "./diagnostics";
import { isProposal, proposalIn } from "./proposals";

const command: CommandId = "proposals.showReadiness";

/** Shows how ready the proposal at hand is for review: in the status bar, and with all that is left to fix. */
export class ReadinessDisplay implements vscode.Disposable {
  /** Fires when the readiness of a document may be another than before. */
  readonly onDidChange: vscode.Event<unknown>;
  private readonly item = vscode.window.createStatusBarItem("proposals.readiness", vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly diagnostics: Diagnostics) {
    this.onDidChange = diagnostics.onDidCheck;
    this.item.name = vscode.l10n.t("Proposal readiness");
    this.item.command = command;
    this.subscriptions = [
      this.item,
      diagnostics.onDidCheck((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.showInStatusBar();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.showInStatusBar()),
    ];
    this.showInStatusBar();
  }

  /** Lists what to fix first, and leads to what is picked. */
  async list(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const found = editor && this.readinessOf(editor.document);
    if (editor === undefined || found === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a proposal to see how ready it is."));
      return;
    }
    const items: Item[] = found.steps.map(({ rule, points, problems: [problem, ...more] }) => {
      const line = editor.document.positionAt(problem?.span.start ?? 0).line + 1;
      const where =
        more.length > 0 ? vscode.l10n.t("line {0} and {1} more", line, more.length) : vscode.l10n.t("line {0}", line);
      return {
        label: problem?.message.replaceAll("`", "") ?? rule,
        // Behind a long message there is no room for it.
        detail: [where, vscode.l10n.t("{0} points", `+${points}`), rule].join(" · "),
        problem,
      };
    });
    const title = vscode.l10n.t("{0}. What to fix first:", readinessWords(found));
    const nothing = [{ label: vscode.l10n.t("Nothing is left to fix."), problem: undefined }];
    const picked = await vscode.window.showQuickPick(items.length > 0 ? items : nothing, {
      title,
      matchOnDetail: true,
    });
    if (picked?.problem === undefined) return;
    const range = rangeOf(editor.document, picked.problem.span);
    const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    shown.selection = new vscode.Selection(range.start, range.start);
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private showInStatusBar(): void {
    const document = vscode.window.activeTextEditor?.document;
    const found = document && this.readinessOf(document);
    if (found === undefined) {
      this.item.hide();
      return;
    }
    this.item.text = `${found.ready ? "$(pass)" : "$(checklist)"} ${vscode.l10n.t("{0} of 100", found.score)}`;
    this.item.tooltip = [readinessWords(found), firstToFix(found) ?? []].flat().join("\n");
    this.item.accessibilityInformation = { label: this.item.tooltip };
    this.item.show();
  }

  /** How ready a document is; nothing for one that is no proposal, or whose content cannot be judged. */
  readinessOf(document: vscode.TextDocument): Readiness<Problem> | undefined {
    if (!isProposal(document) || this.diagnostics.isLeftOut(document)) return undefined;
    const { judgeable, model } = proposalIn(document);
    return judgeable ? readiness(this.diagnostics.problemsOf(document), model.stage) : undefined;
  }
}

/** One thing to fix, and where. */
interface Item extends vscode.QuickPickItem {
  readonly problem?: Problem | undefined;
}
