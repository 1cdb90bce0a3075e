import * as vscode from "vscode";
import { selectionRanges } from "../features/selection-ranges";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";

/** Widens a selection by what a proposal is made of, from the word to the document. */
export function registerSelectionRanges(): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(selector, {
    provideSelectionRanges: (document, positions) =>
      positions.map((position) => {
        const [innermost, ...wider] = selectionRanges(proposalIn(document), document.offsetAt(position));
        const outer = wider.reduceRight<vscode.SelectionRange | undefined>(
          (parent, span) => new vscode.SelectionRange(rangeOf(document, span), parent),
          undefined,
        );
        return new vscode.SelectionRange(rangeOf(document, innermost), outer);
      }),
  });
}
