import type * as vscode from "vscode";
import { type AmongOthers, idAt } from "../features/id-at";
import { proposalIn } from "./proposals";
import type { WorkspaceIndex } from "./workspace-index";

/** What a proposal stands among, as far as the id at an offset needs it: only for the id of a proposal the others are waited for. */
export function aroundId(
  document: vscode.TextDocument,
  offset: number,
  index: WorkspaceIndex,
): AmongOthers | Promise<AmongOthers> {
  const isOfProposal = idAt(proposalIn(document), offset)?.kinds.includes("proposal") === true;
  return isOfProposal ? index.aroundOnce(document) : index.around(document);
}
