import * as l10n from "@vscode/l10n";
import type { Fix } from "./problem";
import type { Span } from "./text";

/** A fix that writes something else in a place. */
export function replacement(span: Span, text: string): Fix {
  return { title: l10n.t("Replace with `{0}`", text), edits: () => [{ span, text }] };
}

/** The same as a list, of none where nothing better is known. */
export function replacements(span: Span, text: string | undefined): readonly Fix[] {
  return text === undefined ? [] : [replacement(span, text)];
}
