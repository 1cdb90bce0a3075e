import * as vscode from "vscode";
import type { FarPlace } from "../core/neighbours";
import type { Problem, Severity } from "../core/problem";
import type { SnippetEdit } from "../core/snippet";
import type { Span } from "../core/text";
import type { CommandId } from "../generated/manifest";

/** The range of a span. Documents count line breaks as the core does, so offsets agree. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A place in a file that may not be open. */
export function farLocation({ path, place }: { readonly path: string; readonly place: FarPlace }): vscode.Location {
  const { span, line, character } = place;
  const range = new vscode.Range(line, character, line, character + span.end - span.start);
  return new vscode.Location(vscode.Uri.parse(path, true), range);
}

/** The edit by which a document gets a snippet that a person then fills in. */
export function snippetEditOf(document: vscode.TextDocument, { span, snippet }: SnippetEdit): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const snippetEdit = new vscode.SnippetTextEdit(rangeOf(document, span), new vscode.SnippetString(snippet));
  // The snippet has the file's own indentation; without this the editor would add that of the line it begins on.
  snippetEdit.keepWhitespace = true;
  edit.set(document.uri, [snippetEdit]);
  return edit;
}

/** The diagnostic that shows a problem; its code leads to the rule's documentation. */
export function diagnosticOf(
  document: vscode.TextDocument,
  { rule, severity, span, message, related, elsewhere }: Problem,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(document, span), message, severities[severity]);
  diagnostic.source = "proposals";
  diagnostic.code = { value: rule, target: ruleUri(rule) };
  if (related !== undefined) {
    const location = new vscode.Location(document.uri, rangeOf(document, related.span));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, related.message)];
  }
  if (elsewhere !== undefined) {
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(farLocation(elsewhere), elsewhere.message),
    ];
  }
  return diagnostic;
}

/** The id of the rule that a diagnostic comes from, or nothing where it is not one of ours. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  return source === "proposals" && typeof code === "object" ? String(code.value) : undefined;
}

/** A link that shows a rule's documentation. Only where a text of ours stands beside it does an editor follow a command link. */
function ruleUri(rule: string): vscode.Uri {
  const command: CommandId = "proposals.showRule";
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([rule]))}`);
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
