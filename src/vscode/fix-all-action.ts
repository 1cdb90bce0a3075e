import * as vscode from "vscode";
import type { EffectiveConfig } from "../core/config/effective-config";
import { readConfig } from "../core/config/read-config";
import { readProposal } from "../core/document";
import type { Problem } from "../core/problem";
import { check } from "../features/check";
import { fixAll } from "../features/fix-all";
import { rules } from "../rules";
import type { Configurations } from "./configurations";
import { rangeOf } from "./convert";
import type { Diagnostics } from "./diagnostics";
import { isProposal } from "./proposals";

/** The kind of the action that mends all at once, for `editor.codeActionsOnSave`. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append("proposals");

/** The action that mends every problem with exactly one fix, in a proposal or a configuration; nothing where there is none. */
export async function fixAllAction(
  document: vscode.TextDocument,
  diagnostics: Diagnostics,
  configurations: Configurations,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction | undefined> {
  const config = isProposal(document) ? await configOf(document, configurations, token) : undefined;
  if (token.isCancellationRequested) return undefined;
  const text = document.getText();
  const { edits } = fixAll(text, (current) =>
    current === text ? diagnostics.problemsOf(document) : problemsIn(current, document, config),
  );
  if (edits.length === 0) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) edit.replace(document.uri, rangeOf(document, span), text);
  return { title: vscode.l10n.t("Fix every problem that has a single fix"), kind: fixAllKind, edit };
}

/** What is wrong with a document once the first of its problems are mended. */
function problemsIn(
  text: string,
  document: vscode.TextDocument,
  config: EffectiveConfig | undefined,
): readonly Problem[] {
  if (!isProposal(document)) return readConfig(text, rules).problems;
  const surroundings = { path: document.uri.toString(), name: document.uri.path, ...(config && { config }) };
  // Alone, without the day and its neighbours, a proposal may look as if a comment silenced nothing.
  return check(readProposal(text), surroundings).filter(({ rule }) => rule !== "unused-disable");
}

/** What applies to a document, waited for where it is being read: what nobody wants told, nobody wants mended. */
function configOf(
  document: vscode.TextDocument,
  configurations: Configurations,
  token: vscode.CancellationToken,
): Promise<EffectiveConfig | undefined> {
  return new Promise((resolve) => {
    const known = configurations.of(document);
    if (known !== undefined || token.isCancellationRequested) return resolve(known);
    const listeners = vscode.Disposable.from(
      token.onCancellationRequested(() => done(undefined)),
      configurations.onDidChange((uri) => {
        if (uri.toString() === document.uri.toString()) done(configurations.of(document));
      }),
    );
    function done(config: EffectiveConfig | undefined): void {
      listeners.dispose();
      resolve(config);
    }
  });
}
