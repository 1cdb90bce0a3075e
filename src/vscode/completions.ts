import * as vscode from "vscode";
import type { CompletionItem, CompletionKind } from "../features/complete/completion-item";
import { type Configurations, configurationFiles } from "./configurations";
import { rangeOf } from "./convert";
import { displayLanguage } from "./display-language";
import { localDay } from "./local-day";
import { proposalIn, selector } from "./proposals";
import type { WorkspaceIndex } from "./workspace-index";

/** Offers what fits while somebody types, in proposals and in configurations. */
export function registerCompletions(configurations: Configurations, index: WorkspaceIndex): vscode.Disposable {
  return vscode.Disposable.from(
    register(selector, async (document, offset) => {
      const { complete } = await import("../features/on-demand");
      const config = configurations.of(document);
      return complete(proposalIn(document), offset, {
        path: document.uri.toString(),
        neighbours: index.neighboursOf(document),
        today: localDay(),
        locale: displayLanguage(),
        ...(config && { config }),
      });
    }),
    register(configurationFiles, async (document, offset) => {
      const { completeConfig } = await import("../features/on-demand");
      return completeConfig(configurations.configurationIn(document), offset, { locale: displayLanguage() });
    }),
  );
}

/** After a blank, a mark of a comment and what opens or parts values something may be offered at once; the rest is up to words. */
const triggers = [" ", "#", "[", "{", ","];

function register(
  files: vscode.DocumentSelector,
  completeAt: (document: vscode.TextDocument, offset: number) => Promise<readonly CompletionItem[]>,
): vscode.Disposable {
  const documentations = new WeakMap<vscode.CompletionItem, NonNullable<CompletionItem["documentation"]>>();
  const shown = (document: vscode.TextDocument, offered: CompletionItem): vscode.CompletionItem => {
    const { label, detail, kind, snippet, span, filterText, sortText, again, documentation } = offered;
    const item = new vscode.CompletionItem({ label, ...(detail && { description: detail }) }, kinds[kind]);
    item.insertText = new vscode.SnippetString(snippet);
    item.keepWhitespace = true;
    item.range = rangeOf(document, span);
    item.filterText = filterText;
    item.sortText = sortText;
    if (again) item.command = { command: "editor.action.triggerSuggest", title: "" };
    if (documentation !== undefined) documentations.set(item, documentation);
    return item;
  };
  return vscode.languages.registerCompletionItemProvider(
    files,
    {
      async provideCompletionItems(document, position) {
        return (await completeAt(document, document.offsetAt(position))).map((item) => shown(document, item));
      },
      resolveCompletionItem(item) {
        const markdown = documentations.get(item)?.();
        if (markdown !== undefined) item.documentation = new vscode.MarkdownString(markdown);
        return item;
      },
    },
    ...triggers,
  );
}

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  value: vscode.CompletionItemKind.Value,
  reference: vscode.CompletionItemKind.Reference,
  role: vscode.CompletionItemKind.User,
  date: vscode.CompletionItemKind.Constant,
  rule: vscode.CompletionItemKind.Event,
  // The editor hides all of the kind Snippet here, as the contributed ones are to be.
  snippet: vscode.CompletionItemKind.Struct,
};
