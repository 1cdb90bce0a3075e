import * as vscode from "vscode";
import type { Settings } from "../generated/manifest";

/** The value of a setting for a document or folder, or where there is none; the manifest gives its default. */
export function setting<Id extends keyof Settings>(id: Id, document?: vscode.ConfigurationScope): Settings[Id] {
  const dot = id.indexOf(".");
  return vscode.workspace.getConfiguration(id.slice(0, dot), document).get(id.slice(dot + 1)) as Settings[Id];
}
