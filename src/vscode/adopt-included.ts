import * as vscode from "vscode";
import { type Configurations, isConfiguration } from "./configurations";
import { isProposal } from "./proposals";

/**
 * Gives the language of proposals to open YAML documents that a configuration includes, and theirs back when it no longer
 * does. Where a person then chooses another language, that stays.
 */
export function adoptIncluded(configurations: Configurations): vscode.Disposable {
  const adopted = new Set<string>();
  const look = async (document: vscode.TextDocument): Promise<void> => {
    const key = document.uri.toString();
    const isOurs = adopted.has(key) && document.languageId === "proposal";
    const mayBe = document.languageId === "yaml" && !adopted.has(key) && !isProposal(document);
    if ((!isOurs && !mayBe) || isConfiguration(document)) return;
    const isIncluded = (await configurations.inclusionOf(document.uri)) === "included";
    if (document.isClosed || isIncluded !== mayBe || adopted.has(key) === mayBe) return;
    if (isIncluded) adopted.add(key);
    else adopted.delete(key);
    // It fails where the document was closed meanwhile, and then there is nothing to do.
    vscode.languages.setTextDocumentLanguage(document, isIncluded ? "proposal" : "yaml").then(undefined, () => {});
  };
  const lookAtAll = (): void => {
    for (const document of vscode.workspace.textDocuments) void look(document);
  };
  lookAtAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    configurations.onDidWrite(lookAtAll),
  );
}
