import * as vscode from "vscode";
import type { Fix, Problem, Suggestion } from "../core/problem";
import { offerSilence } from "../features/offer-silence";
import { acceptCommand } from "./accept-in-vocabulary";
import { isConfigurable } from "./change-configuration";
import { severityCommand } from "./choose-severity";
import { type Configurations, isConfiguration } from "./configurations";
import { rangeOf, ruleOf, snippetEditOf } from "./convert";
import type { Diagnostics } from "./diagnostics";
import { fixAllAction, fixAllKind } from "./fix-all-action";
import { isProposal, proposalIn, selector } from "./proposals";

/** Offers each problem's fixes, its suggestions as snippets to fill in, and ways to hear no more of it; and, asked for by kind, to fix all. */
export function registerQuickFixes(diagnostics: Diagnostics, configurations: Configurations): vscode.Disposable {
  const { QuickFix } = vscode.CodeActionKind;
  return vscode.languages.registerCodeActionsProvider(
    [...[selector].flat(), configurationFiles],
    {
      async provideCodeActions(document, range, { only, diagnostics: shown }, token) {
        if (!isProposal(document) && !isConfiguration(document)) return [];
        const actions: vscode.CodeAction[] = [];
        if (only?.contains(fixAllKind)) {
          const all = await fixAllAction(document, diagnostics, configurations, token);
          if (all !== undefined) actions.push(all);
        }
        if (only === undefined || only.contains(QuickFix) || QuickFix.contains(only)) {
          const found = diagnostics.problemsOf(document).flatMap((problem): Found[] => {
            const place = rangeOf(document, problem.span);
            if (place.intersection(range) === undefined) return [];
            const told = shown.filter((diagnostic) => isOf(diagnostic, problem, place));
            return [{ document, problem, told }];
          });
          // Whoever marks the whole file does not read hundreds of offers, each of which is tried out on the text.
          found.splice(mostOffered);
          actions.push(...quickFixes(found));
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [QuickFix, fixAllKind] },
  );
}

/** For how many findings at a time something is offered. */
const mostOffered = 20;

/** Configurations by their name, whatever language a person has given them. */
const configurationFiles: vscode.DocumentFilter = { pattern: "**/proposals.config.yaml" };

/** A problem where somebody asked, with the diagnostics that show it. */
interface Found {
  readonly document: vscode.TextDocument;
  readonly problem: Problem;
  readonly told: vscode.Diagnostic[];
}

function isOf(diagnostic: vscode.Diagnostic, { rule }: Problem, place: vscode.Range): boolean {
  return ruleOf(diagnostic) === rule && diagnostic.range.isEqual(place);
}

/** To mend comes before to accept, that before to silence, and to change what all proposals are judged by comes last. */
function quickFixes(found: readonly Found[]): vscode.CodeAction[] {
  return [
    ...found.flatMap(mending),
    ...mergedByTitle(found.flatMap(accepting)),
    ...found.flatMap(silencing),
    ...mergedByTitle(found.flatMap(tuning)),
  ];
}

function mending({ document, problem: { fixes, suggestions }, told }: Found): vscode.CodeAction[] {
  return [
    ...fixes.flatMap((fix) => fixAction(document, fix, told, fixes.length === 1 && fix.attended !== true)),
    ...suggestions.flatMap((suggestion) => suggestionActions(document, suggestion, told)),
  ];
}

function accepting({ document, problem: { word }, told }: Found): vscode.CodeAction[] {
  if (word === undefined || !isConfigurable(document)) return [];
  const title = vscode.l10n.t("Accept `{0}` in the vocabulary", word);
  return [commandAction(acceptCommand(title, { word, uri: document.uri.toString() }), told)];
}

/** Comments of a configuration silence nothing. */
function silencing({ document, problem, told }: Found): vscode.CodeAction[] {
  if (!isProposal(document)) return [];
  return offerSilence(proposalIn(document), problem).flatMap((offer) => suggestionActions(document, offer, told));
}

/** A file that cannot be read stays so, whatever a configuration says. */
function tuning({ document, problem: { rule }, told }: Found): vscode.CodeAction[] {
  if (rule === "syntax" || !isProposal(document) || !isConfigurable(document)) return [];
  const title = vscode.l10n.t("Change the severity of `{0}` in the configuration…", rule);
  return [commandAction(severityCommand(title, { rule, uri: document.uri.toString() }), told)];
}

/** One action for several problems, where it does the same for all of them. */
function mergedByTitle(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const merged = new Map<string, vscode.CodeAction>();
  for (const action of actions) {
    const first = merged.get(action.title);
    if (first === undefined) merged.set(action.title, action);
    else first.diagnostics = [...(first.diagnostics ?? []), ...(action.diagnostics ?? [])];
  }
  return [...merged.values()];
}

function commandAction(command: vscode.Command, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  return { title: command.title, kind: vscode.CodeActionKind.QuickFix, diagnostics, command };
}

function fixAction(
  document: vscode.TextDocument,
  fix: Fix,
  diagnostics: vscode.Diagnostic[],
  only: boolean,
): vscode.CodeAction[] {
  const edit = new vscode.WorkspaceEdit();
  const edits = fix.edits();
  if (edits.length === 0) return [];
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(document, span), text);
  return [{ title: fix.title, kind: vscode.CodeActionKind.QuickFix, diagnostics, edit, isPreferred: only }];
}

function suggestionActions(
  document: vscode.TextDocument,
  { title, insert }: Suggestion,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const insertion = insert();
  if (insertion === undefined) return [];
  return [{ title, kind: vscode.CodeActionKind.QuickFix, diagnostics, edit: snippetEditOf(document, insertion) }];
}
