import * as vscode from "vscode";
import type { ProposalDocument } from "../core/document";
import { usesElsewhere, usesLenses } from "../features/code-lenses";
import { firstToFix, readinessWords } from "../features/readiness-words";
import type { CommandId } from "../generated/manifest";
import { farLocation, rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";
import type { ReadinessDisplay } from "./readiness";
import { setting } from "./settings";
import type { WorkspaceIndex } from "./workspace-index";

/** Shows above the first line how ready a proposal is and a way to its summary, and above each entry how many refer to it. */
export function registerCodeLenses(display: ReadinessDisplay, index: WorkspaceIndex): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const lastReadable = new WeakMap<vscode.TextDocument, ProposalDocument>();
  const refresh = (): void => changed.fire();

  const onFirstLine = (document: vscode.TextDocument): vscode.CodeLens[] => {
    const lenses: vscode.CodeLens[] = [];
    const add = (command: CommandId, title: string, ...args: unknown[]): void => {
      lenses.push(new vscode.CodeLens(firstLine, { command, title, arguments: args }));
    };
    const found = setting("proposals.codeLens.readiness", document) && display.readinessOf(document);
    if (found) add("proposals.showReadiness", [readinessWords(found), firstToFix(found) ?? []].flat().join(" · "));
    if (setting("proposals.codeLens.preview", document))
      add("proposals.previewExecSummary", vscode.l10n.t("Preview Exec Summary"), document.uri);
    return lenses;
  };

  const ofUses = (document: vscode.TextDocument): vscode.CodeLens[] => {
    const proposal = proposalIn(document);
    if (proposal.judgeable) lastReadable.set(document, proposal);
    const path = document.uri.toString();
    const around = { path, name: document.uri.path, neighbours: index.neighboursOf(document) };
    const others = usesElsewhere(proposal, around);
    const lenses = usesLenses(proposal, lastReadable.get(document)).map(({ above, title, uses }) => {
      const at = document.positionAt(above);
      return new UsesLens(new vscode.Range(at, at), document.uri, title, () =>
        uses.map((use) => new vscode.Location(document.uri, rangeOf(document, use))),
      );
    });
    if (others.length === 0) return lenses;
    const title = vscode.l10n.t("Proposals that depend on it: {0}", others.length);
    return [new UsesLens(firstLine, document.uri, title, () => others.map(farLocation)), ...lenses];
  };

  return vscode.Disposable.from(
    changed,
    display.onDidChange(refresh),
    index.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("proposals.codeLens")) refresh();
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => [
        ...onFirstLine(document),
        ...(setting("proposals.codeLens.uses", document) ? ofUses(document) : []),
      ],
      resolveCodeLens: (lens) => {
        if (lens instanceof UsesLens) lens.resolve();
        return lens;
      },
    }),
  );
}

const firstLine = new vscode.Range(0, 0, 0, 0);

/** A lens whose places in the text are worked out when it is seen. */
class UsesLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    private readonly uri: vscode.Uri,
    private readonly title: string,
    private readonly uses: () => readonly vscode.Location[],
  ) {
    super(range);
  }

  resolve(): void {
    const args = [this.uri, this.range.start, this.uses()];
    this.command = { command: "editor.action.showReferences", title: this.title, arguments: args };
  }
}
