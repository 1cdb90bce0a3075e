import * as vscode from "vscode";
import { hintKinds, type InlayHint } from "../features/hints/inlay-hint";
import { inlayHints } from "../features/inlay-hints";
import type { Configurations } from "./configurations";
import { farLocation, rangeOf } from "./convert";
import { displayLanguage } from "./display-language";
import { proposalIn, selector } from "./proposals";
import { setting } from "./settings";
import type { WorkspaceIndex } from "./workspace-index";

/** Shows figures, names and what holds unwritten beside the text; each kind has its setting, and `editor.inlayHints.enabled` has all. */
export function registerInlayHints(configurations: Configurations, index: WorkspaceIndex): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    configurations.onDidChange(refresh),
    index.onDidChange(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("proposals.inlayHints")) refresh();
    }),
    vscode.languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, range) {
        const shown = {
          from: document.offsetAt(range.start),
          to: document.offsetAt(range.end),
          locale: displayLanguage(),
          kinds: hintKinds.filter((kind) => setting(`proposals.inlayHints.${kind}`, document)),
        };
        const config = configurations.of(document);
        const around = {
          path: document.uri.toString(),
          neighbours: index.neighboursOf(document),
          ...(config && { config }),
        };
        return inlayHints(proposalIn(document), shown, around).map((hint) => shownHint(document, hint));
      },
      resolveInlayHint(hint) {
        if (hint instanceof WritableHint) hint.resolve();
        return hint;
      },
    }),
  );
}

function shownHint(
  document: vscode.TextDocument,
  { offset, label, tooltip, target, write }: InlayHint,
): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(label);
  part.tooltip = new vscode.MarkdownString(tooltip);
  if (target !== undefined)
    part.location =
      "path" in target ? farLocation(target) : new vscode.Location(document.uri, rangeOf(document, target));
  const position = document.positionAt(offset);
  const hint =
    write === undefined ? new vscode.InlayHint(position, [part]) : new WritableHint(document, position, [part], write);
  hint.paddingLeft = true;
  return hint;
}

/** A hint that a double-click writes into the text; what it would write is worked out when somebody points at it. */
class WritableHint extends vscode.InlayHint {
  constructor(
    private readonly document: vscode.TextDocument,
    position: vscode.Position,
    label: vscode.InlayHintLabelPart[],
    private readonly write: NonNullable<InlayHint["write"]>,
  ) {
    super(position, label);
  }

  resolve(): void {
    const edit = this.write();
    if (edit !== undefined) this.textEdits = [new vscode.TextEdit(rangeOf(this.document, edit.span), edit.text)];
  }
}
