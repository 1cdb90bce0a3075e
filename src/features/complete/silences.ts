import * as l10n from "@vscode/l10n";
import type { CompletionItem } from "./completion-item";
import type { Cursor } from "./cursor";
import { ruleNames } from "./rule-names";

/** In a comment, the words that silence a rule, and the rules behind them. */
export function offerSilences(text: string, { span, comment }: Cursor): readonly CompletionItem[] {
  if (comment === undefined) return [];
  const typed = text.slice(comment.start, span.end);
  const item = (label: string, length: number, more: Partial<CompletionItem>): CompletionItem => ({
    label,
    kind: "word",
    snippet: label,
    span: { start: span.end - length, end: span.end },
    filterText: label,
    sortText: label,
    again: false,
    ...more,
  });
  const word = /^#[ \t]*([\w-]*)$/.exec(typed)?.[1];
  if (word !== undefined) {
    return Object.entries(directives)
      .filter(([name]) => comment.alone || name === "proposals-disable-line")
      .map(([name, about], at) =>
        item(name, word.length, { detail: about(), snippet: `${name} `, sortText: `${at}`, again: true }),
      );
  }
  const names = /^#[ \t]*proposals-(?:disable(?:-next-line|-line|-file)?|enable)[ \t]([^\r\n]*)$/.exec(typed)?.[1];
  if (names === undefined || /(?:^|\s)--(?:\s|$)/.test(names)) return [];
  const given = names.split(/[\s,]+/);
  const started = given.pop() ?? "";
  return ruleNames()
    .filter(({ id }) => !given.includes(id) && id !== "syntax" && id !== "unused-disable")
    .map(({ id, summary, why }) => item(id, started.length, { kind: "rule", detail: summary, documentation: why }));
}

const directives: Readonly<Record<string, () => string>> = {
  "proposals-disable-next-line": () => l10n.t("Silences rules on the next line"),
  "proposals-disable-line": () => l10n.t("Silences rules on this line"),
  "proposals-disable": () => l10n.t("Silences rules from here on"),
  "proposals-enable": () => l10n.t("Ends what was silenced from a line on"),
  "proposals-disable-file": () => l10n.t("Silences rules in the whole file"),
};
