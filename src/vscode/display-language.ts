import * as vscode from "vscode";

/** The language for dates and amounts; plain English writes them the way most of the world does. */
export function displayLanguage(): string {
  return vscode.env.language === "en" ? "en-GB" : vscode.env.language;
}
