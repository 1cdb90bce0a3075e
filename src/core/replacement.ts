import * as l10n from "@vscode/l10n";
import type { Fix } from "./problem";
import type { Span } from "./text";

/** A fix that writes something else in a place, or none where nothing better is known. */
export function replacement(span: Span, text: string | undefined): Fix[] {
  return text === undefined ? [] : [{ title: l10n.t("Replace by `{0}`", text), edits: () => [{ span, text }] }];
}
