import * as vscode from "vscode";
import type { Settings } from "../generated/manifest";

/** The value of a setting for a document; the manifest gives its default. */
export function setting<Id extends keyof Settings>(id: Id, document: vscode.TextDocument): Settings[Id] {
  const dot = id.indexOf(".");
  return vscode.workspace.getConfiguration(id.slice(0, dot), document).get(id.slice(dot + 1)) as Settings[Id];
}
