import * as vscode from "vscode";
import type { Fix, Suggestion } from "../core/problem";
import { offerSilence } from "../features/offer-silence";
import { rangeOf, ruleOf } from "./convert";
import type { Diagnostics } from "./diagnostics";
import { proposalIn, selector } from "./proposals";

/** Offers each problem's fixes, and its suggestions as snippets to fill in. */
export function registerQuickFixes(diagnostics: Diagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, range, context) {
        const actions: vscode.CodeAction[] = [];
        const silences: vscode.CodeAction[] = [];
        const proposal = proposalIn(document);
        for (const problem of diagnostics.problemsOf(document)) {
          const { rule, span, fixes, suggestions } = problem;
          const place = rangeOf(document, span);
          if (place.intersection(range) === undefined) continue;
          const told = context.diagnostics.filter(
            (diagnostic) => ruleOf(diagnostic) === rule && diagnostic.range.isEqual(place),
          );
          for (const fix of fixes) actions.push(fixAction(document, fix, told, fixes.length === 1));
          for (const suggestion of suggestions) actions.push(...suggestionActions(document, suggestion, told));
          silences.push(
            ...offerSilence(proposal, problem).flatMap((offer) => suggestionActions(document, offer, told)),
          );
        }
        // To mend comes before to silence.
        return [...actions, ...silences];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function fixAction(
  document: vscode.TextDocument,
  fix: Fix,
  diagnostics: vscode.Diagnostic[],
  only: boolean,
): vscode.CodeAction {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of fix.edits()) edit.replace(document.uri, rangeOf(document, span), text);
  return { title: fix.title, kind: vscode.CodeActionKind.QuickFix, diagnostics, edit, isPreferred: only };
}

function suggestionActions(
  document: vscode.TextDocument,
  { title, insert }: Suggestion,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const insertion = insert();
  if (insertion === undefined) return [];
  const { span, snippet } = insertion;
  const edit = new vscode.WorkspaceEdit();
  const snippetEdit = new vscode.SnippetTextEdit(rangeOf(document, span), new vscode.SnippetString(snippet));
  // The snippet has the file's own indentation; without this the editor would add that of the line it begins on.
  snippetEdit.keepWhitespace = true;
  edit.set(document.uri, [snippetEdit]);
  return [{ title, kind: vscode.CodeActionKind.QuickFix, diagnostics, edit }];
}
