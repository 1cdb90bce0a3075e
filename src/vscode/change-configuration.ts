import * as vscode from "vscode";
import { configName } from "../core/config/gather-configs";
import { type ConfigDocument, readConfig } from "../core/config/read-config";
import { folderOf } from "../core/config/resolve-config";
import type { TextEdit } from "../core/text";
import { rules } from "../rules";
import { rangeOf } from "./convert";

/** What to write in a configuration, or in a new one, for the proposal at a path relative to it; nothing where that is not safe. */
export type ConfigChange = (config: ConfigDocument | undefined, path: string) => readonly TextEdit[] | undefined;

/** Whether a configuration could apply to a document: it lies in a folder that is open. */
export function isConfigurable({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/**
 * Writes in the configuration nearest to a proposal, or in a new one at the top of its workspace folder, and saves it unless
 * somebody was at work in it. Says what it wrote in, or why it could not.
 */
export async function changeConfiguration(proposal: vscode.Uri, change: ConfigChange): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(proposal)?.uri;
  if (folder === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("No configuration applies to a file outside the folders that are open."),
    );
    return;
  }
  const nearest = await nearestConfiguration(proposal, folder);
  const target = nearest ?? vscode.Uri.joinPath(folder, configName);
  const name = vscode.workspace.asRelativePath(target);
  try {
    const path = proposal.path.slice(folderOf(target.path).length);
    const outcome = nearest === undefined ? await create(target, path, change) : await edit(nearest, path, change);
    if (outcome === "changed") sayWhere(target, vscode.l10n.t("Written in {0}.", name));
    if (outcome === "unsafe")
      sayWhere(target, vscode.l10n.t("{0} is written in a way that leaves no safe place. Change it by hand.", name));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} could not be changed: {1}", name, reason));
  }
}

type Outcome = "changed" | "same" | "unsafe";

async function edit(uri: vscode.Uri, path: string, change: ConfigChange): Promise<Outcome> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = change(readConfig(document.getText(), rules), path);
  if (edits === undefined) return "unsafe";
  if (edits.length === 0) return "same";
  const isUntouched = !document.isDirty;
  const all = new vscode.WorkspaceEdit();
  addEdits(all, document, edits);
  await apply(all);
  if (isUntouched) await save(uri);
  return "changed";
}

/**
 * Adds to an edit what is to be written in the configuration nearest to a proposal, or in a new one. Whether it could: not where
 * that is not safe, nor where no configuration applies.
 */
export async function addConfigurationEdit(
  all: vscode.WorkspaceEdit,
  proposal: vscode.Uri,
  change: ConfigChange,
): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(proposal)?.uri;
  if (folder === undefined) return false;
  const nearest = await nearestConfiguration(proposal, folder);
  const target = nearest ?? vscode.Uri.joinPath(folder, configName);
  const document = nearest && (await vscode.workspace.openTextDocument(nearest));
  const config = document && readConfig(document.getText(), rules);
  const edits = change(config, proposal.path.slice(folderOf(target.path).length));
  if (edits === undefined) return false;
  if (document === undefined) addFile(all, target, edits);
  else addEdits(all, document, edits);
  return true;
}

function addEdits(all: vscode.WorkspaceEdit, document: vscode.TextDocument, edits: readonly TextEdit[]): void {
  for (const { span, text } of edits) all.replace(document.uri, rangeOf(document, span), text);
}

/** The text is inserted, not given with the file, so that the findings follow at once, before any watcher has seen the file. */
function addFile(all: vscode.WorkspaceEdit, uri: vscode.Uri, edits: readonly TextEdit[]): void {
  all.createFile(uri, { ignoreIfExists: true });
  for (const { text } of edits) all.insert(uri, new vscode.Position(0, 0), text);
}

async function create(uri: vscode.Uri, path: string, change: ConfigChange): Promise<Outcome> {
  const edits = change(undefined, path);
  if (edits === undefined) return "unsafe";
  const all = new vscode.WorkspaceEdit();
  addFile(all, uri, edits);
  await apply(all);
  await save(uri);
  return "changed";
}

async function apply(edit: vscode.WorkspaceEdit): Promise<void> {
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t("the folder takes no changes"));
}

async function save(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!(await document.save())) throw new Error(vscode.l10n.t("it could not be saved"));
}

async function nearestConfiguration(proposal: vscode.Uri, top: vscode.Uri): Promise<vscode.Uri | undefined> {
  let folder = vscode.Uri.joinPath(proposal, "..");
  for (;;) {
    const uri = vscode.Uri.joinPath(folder, configName);
    if (await isFile(uri)) return uri;
    if (folder.path.length <= top.path.length) return undefined;
    folder = vscode.Uri.joinPath(folder, "..");
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // Most folders have no configuration.
    return false;
  }
}

/** Where the file is not in sight, it is one click away. */
function sayWhere(uri: vscode.Uri, message: string): void {
  if (vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString())) return;
  const show = vscode.l10n.t("Show");
  vscode.window.showInformationMessage(message, show).then((chosen) => {
    if (chosen === show) void vscode.window.showTextDocument(uri);
  });
}
