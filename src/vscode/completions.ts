import * as vscode from "vscode";
import { offerSnippets } from "../features/offer-snippets";
import { plainSnippet } from "../features/plain-snippet";
import { rangeOf } from "./convert";
import { selector } from "./proposals";

/** Offers snippets where they fit. The contributed ones, which editors offer in mid-sentence too, remain for Insert Snippet. */
export function registerCompletions(): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(selector, {
    provideCompletionItems(document, position) {
      return offerSnippets(document.getText(), document.offsetAt(position)).map(
        ({ prefix, description, snippet, span }) => {
          const item = new vscode.CompletionItem(prefix, vscode.CompletionItemKind.Struct);
          item.detail = description;
          item.insertText = new vscode.SnippetString(snippet);
          item.range = rangeOf(document, span);
          // What was typed behind a dash is compared with the word, not with the dash.
          item.filterText = document.getText(item.range).match(/^- +/)?.[0].concat(prefix) ?? prefix;
          item.documentation = new vscode.MarkdownString().appendCodeblock(plainSnippet(snippet), "yaml");
          return item;
        },
      );
    },
  });
}
