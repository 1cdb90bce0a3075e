import * as vscode from "vscode";
import { hover } from "../features/hover";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";

/** Explains fields and values on hover. */
export function registerHovers(): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    provideHover(document, position) {
      const found = hover(proposalIn(document), document.offsetAt(position));
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), rangeOf(document, found.span));
    },
  });
}
