import * as vscode from "vscode";
import { type ProposalDocument, readProposal } from "../core/document";

/** Which documents are proposals: those of the language, and files of the name that a user has mapped to YAML. */
export const selector: vscode.DocumentSelector = [
  { language: "proposal" },
  { language: "yaml", pattern: "**/*.proposal.{yaml,yml}" },
  { language: "yaml", pattern: "**/proposal.yaml" },
];

/** Whether a document is a proposal. */
export function isProposal(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector, document) > 0;
}

/** The proposal in a document as it stands now. One version is read once, whoever asks. */
export function proposalIn(document: vscode.TextDocument): ProposalDocument {
  const known = read.get(document);
  if (known?.version === document.version) return known.proposal;
  const proposal = readProposal(document.getText(), known?.proposal);
  read.set(document, { version: document.version, proposal });
  return proposal;
}

const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly proposal: ProposalDocument }>();
