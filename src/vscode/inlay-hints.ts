import * as vscode from "vscode";
import { inlayHints } from "../features/inlay-hints";
import { displayLanguage } from "./display-language";
import { proposalIn, selector } from "./proposals";

/** Shows totals and the return beside what they are computed from; `editor.inlayHints.enabled` switches them off. */
export function registerInlayHints(): vscode.Disposable {
  return vscode.languages.registerInlayHintsProvider(selector, {
    provideInlayHints(document, range) {
      const shown = {
        from: document.offsetAt(range.start),
        to: document.offsetAt(range.end),
        locale: displayLanguage(),
      };
      return inlayHints(proposalIn(document), shown).map(({ offset, label, tooltip }) => {
        const hint = new vscode.InlayHint(document.positionAt(offset), label);
        hint.tooltip = new vscode.MarkdownString(tooltip);
        hint.paddingLeft = true;
        return hint;
      });
    },
  });
}
