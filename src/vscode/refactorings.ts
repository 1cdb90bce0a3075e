import * as vscode from "vscode";
import type { TextEdit } from "../core/text";
import type { Refactoring } from "../features/refactor/refactoring";
import { addConfigurationEdit, isConfigurable } from "./change-configuration";
import type { Configurations } from "./configurations";
import { rangeOf, snippetEditOf } from "./convert";
import { localDay } from "./local-day";
import { isProposal, proposalIn, selector } from "./proposals";

/** The kind of the action that sorts fields when a proposal is saved, for `editor.codeActionsOnSave`. */
const sortKind = vscode.CodeActionKind.Source.append("sortFields.proposals");

const { Refactor, RefactorExtract, RefactorRewrite } = vscode.CodeActionKind;

/** Offers what the place at the cursor can be turned into; what that takes is worked out once somebody has chosen. */
export function registerRefactorings(configurations: Configurations): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range, { only, triggerKind }) {
        if (!isProposal(document)) return [];
        const isAsked = only === undefined || only.intersects(Refactor);
        return [
          ...(isAsked ? (await offered(document, range, configurations)).filter(isWorthIt(triggerKind)) : []),
          ...(only?.contains(sortKind) === true ? await sorting(document) : []),
        ];
      },
      async resolveCodeAction(action) {
        if (action instanceof RefactorAction) await action.resolve();
        return action;
      },
    },
    { providedCodeActionKinds: [RefactorRewrite, RefactorExtract, sortKind] },
  );
}

/** Most files have some fields in an order of their own, and no light bulb shall stand beside each line of them. */
function isWorthIt(trigger: vscode.CodeActionTriggerKind): (action: vscode.CodeAction) => boolean {
  const isUnasked = trigger === vscode.CodeActionTriggerKind.Automatic;
  return ({ kind }) => !isUnasked || kind?.value.startsWith("refactor.rewrite.sort") !== true;
}

async function offered(
  document: vscode.TextDocument,
  range: vscode.Range,
  configurations: Configurations,
): Promise<vscode.CodeAction[]> {
  const { refactorings } = await import("../features/on-demand");
  const config = configurations.of(document);
  const around = { today: localDay(), ...(config && { config }) };
  return refactorings(proposalIn(document), document.offsetAt(range.start), around)
    .map((refactoring) => new RefactorAction(document, refactoring))
    .filter(({ kind }) => !RefactorExtract.contains(kind) || isConfigurable(document));
}

/** A refactoring of one version of a document. */
class RefactorAction extends vscode.CodeAction {
  declare readonly kind: vscode.CodeActionKind;
  private readonly version: number;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly refactoring: Refactoring,
  ) {
    super(refactoring.title, kindOf(refactoring.kind));
    this.version = document.version;
  }

  /** Works out what to write; nothing where the text has changed since, or where that is not safe. */
  async resolve(): Promise<void> {
    const { document } = this;
    const change = this.refactoring.change();
    if (change === undefined || document.version !== this.version) return;
    const { edits = [], snippet, configure } = change;
    const edit = snippet === undefined ? textEdits(document, edits) : snippetEditOf(document, snippet);
    if (configure === undefined || (await addConfigurationEdit(edit, document.uri, configure))) this.edit = edit;
  }
}

function kindOf(kind: string): vscode.CodeActionKind {
  return kind.split(".").reduce((at, part) => at.append(part), vscode.CodeActionKind.Empty);
}

async function sorting(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const { sortAllFields } = await import("../features/on-demand");
  const edits = sortAllFields(proposalIn(document));
  if (edits.length === 0) return [];
  const title = vscode.l10n.t("Sort all fields");
  return [{ title, kind: sortKind, edit: textEdits(document, edits) }];
}

function textEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(document, span), text);
  return edit;
}
