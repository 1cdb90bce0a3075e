import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../core/document";
import { styleOf } from "../core/edits";
import type { Problem, Suggestion } from "../core/problem";
import { lineStart } from "../core/text";
import { nodeAt, placeAt } from "../core/tree";

/** How a person can silence a problem in the file itself, for a reason that they give. */
export function offerSilence({ text, root }: ProposalDocument, { rule, span }: Problem): readonly Suggestion[] {
  if (rule === "syntax" || rule === "too-large" || rule === "unused-disable") return [];
  const { lineBreak } = styleOf(text, root);
  const comment = (reach: string): string => `# proposals-disable-${reach} ${rule} -- $1${lineBreak}`;
  const top = text.startsWith("\ufeff") ? 1 : 0;
  // No comment can stand inside a text over several lines; one above its first line speaks for all of it.
  const place = placeAt(root, span.start);
  const node = place?.part === "value" ? nodeAt(root, place.path) : undefined;
  const isLong = node?.kind === "scalar" && text.slice(node.span.start, node.span.end).includes("\n");
  return [
    {
      title: isLong ? l10n.t("Silence `{0}` in this whole text", rule) : l10n.t("Silence `{0}` here", rule),
      insert: () => {
        const line = lineStart(text, node?.span.start ?? span.start);
        const at = Math.max(line, top);
        const margin = /^[ ]*/.exec(text.slice(at))?.[0] ?? "";
        return { span: { start: at, end: at }, snippet: margin + comment("next-line") };
      },
    },
    {
      title: l10n.t("Silence `{0}` in this file", rule),
      insert: () => ({ span: { start: top, end: top }, snippet: comment("file") }),
    },
  ];
}
