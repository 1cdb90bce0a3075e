import * as vscode from "vscode";
import { type Hover, hover } from "../features/hover";
import { hoverConfig } from "../features/hover-config";
import { type Configurations, configurationFiles } from "./configurations";
import { rangeOf } from "./convert";
import { displayLanguage } from "./display-language";
import { proposalIn, selector } from "./proposals";
import type { WorkspaceIndex } from "./workspace-index";

/** Explains fields and values on hover, in proposals and in configurations. */
export function registerHovers(configurations: Configurations, index: WorkspaceIndex): vscode.Disposable {
  return vscode.Disposable.from(
    registerHover(selector, (document, offset) => {
      const config = configurations.of(document);
      const neighbours = index.neighboursOf(document);
      const around = {
        path: document.uri.toString(),
        neighbours,
        locale: displayLanguage(),
        ...(config && { config }),
      };
      return hover(proposalIn(document), offset, around);
    }),
    registerHover(configurationFiles, (document, offset) =>
      hoverConfig(configurations.configurationIn(document), offset),
    ),
  );
}

function registerHover(
  files: vscode.DocumentSelector,
  hoverAt: (document: vscode.TextDocument, offset: number) => Hover | undefined,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(files, {
    provideHover(document, position) {
      const found = hoverAt(document, document.offsetAt(position));
      return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), rangeOf(document, found.span));
    },
  });
}
