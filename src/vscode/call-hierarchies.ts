import * as vscode from "vscode";
import type { ChainLink, ChainStep } from "../features/call-hierarchy";
import { rangeOf } from "./convert";
import { displayLanguage } from "./display-language";
import { proposalIn, selector } from "./proposals";
import { symbolKind } from "./symbol-kind";

/** Shows, as editors show who calls whom, what hangs on a cost, a deliverable or a benefit, and what those hang on. */
export function registerCallHierarchies(): vscode.Disposable {
  return vscode.languages.registerCallHierarchyProvider(selector, {
    async prepareCallHierarchy(document, position) {
      const { chainLinkAt } = await import("../features/on-demand");
      const link = chainLinkAt(proposalIn(document), document.offsetAt(position), displayLanguage());
      return link && itemOf(document, link);
    },
    provideCallHierarchyOutgoingCalls: (item) =>
      stepsFrom(item, "outgoing", (to, ranges) => new vscode.CallHierarchyOutgoingCall(to, ranges)),
    provideCallHierarchyIncomingCalls: (item) =>
      stepsFrom(item, "incoming", (from, ranges) => new vscode.CallHierarchyIncomingCall(from, ranges)),
  });
}

/** The text may have changed since the item was shown; then what begins in its place now counts, or nothing. */
async function stepsFrom<Call>(
  { uri, selectionRange }: vscode.CallHierarchyItem,
  direction: "outgoing" | "incoming",
  call: (item: vscode.CallHierarchyItem, ranges: vscode.Range[]) => Call,
): Promise<Call[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { [direction]: steps } = await import("../features/on-demand");
  const found: readonly ChainStep[] = steps(
    proposalIn(document),
    document.offsetAt(selectionRange.start),
    displayLanguage(),
  );
  return found.map(({ link, places }) =>
    call(
      itemOf(document, link),
      places.map((place) => rangeOf(document, place)),
    ),
  );
}

function itemOf(
  document: vscode.TextDocument,
  { kind, name, detail, span, selection }: ChainLink,
): vscode.CallHierarchyItem {
  const [range, selected] = [rangeOf(document, span), rangeOf(document, selection)];
  return new vscode.CallHierarchyItem(symbolKind(kind), name, detail, document.uri, range, selected);
}
