import * as vscode from "vscode";
import { documentLinks } from "../features/document-links";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";

/** Makes addresses on the web and for mail links, and the names of files beside a proposal, where those are there. */
export function registerDocumentLinks(): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(selector, {
    async provideDocumentLinks(document) {
      const found = documentLinks(proposalIn(document));
      // Whoever names more files than these looks for them on disk.
      const files = found.filter(({ kind }) => kind === "file").slice(0, mostFiles);
      const links = [...found.filter(({ kind }) => kind === "address"), ...files].map(
        async ({ span, target, kind }) => {
          const uri = kind === "file" ? await fileBeside(document, target) : address(target);
          return uri && new vscode.DocumentLink(rangeOf(document, span), uri);
        },
      );
      return (await Promise.all(links)).flatMap((link) => link ?? []);
    },
  });
}

const mostFiles = 100;

function address(target: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(target, true);
  } catch {
    // Nothing says that what is typed is an address.
    return undefined;
  }
}

/** A file in the folder of the workspace that a proposal is in, where there is one by that relative path. */
async function fileBeside(document: vscode.TextDocument, path: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || document.isUntitled) return undefined;
  const uri = vscode.Uri.joinPath(document.uri, "..", path);
  if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) return undefined;
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) === 0 ? undefined : uri;
  } catch {
    // Most sources are described, not filed.
    return undefined;
  }
}
