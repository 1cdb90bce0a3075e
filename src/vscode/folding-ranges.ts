import * as vscode from "vscode";
import { foldingRanges } from "../features/folding-ranges";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";

/** Folds what belongs together; `editor.foldingStrategy` goes back to indentation, which is also that of a file that cannot be read. */
export function registerFoldingRanges(): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document) =>
      foldingRanges(proposalIn(document))?.map(({ span, kind }) => {
        const { start, end } = rangeOf(document, span);
        return new vscode.FoldingRange(start.line, end.line, kind && kinds[kind]);
      }),
  });
}

const kinds = { comment: vscode.FoldingRangeKind.Comment, region: vscode.FoldingRangeKind.Region };
