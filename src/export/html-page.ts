import type { Summary } from "../features/summary";
import { pageStyle, pageStyleHash } from "../generated/page-style";
import { escapeHtml } from "./escape-html";
import { summaryHtml } from "./html";

/**
 * A summary as a page of its own, to be sent, opened anywhere and printed: one file that runs nothing and loads nothing. The same
 * summary gives the same bytes.
 */
export function htmlPage(summary: Summary): string {
  const { title, lens, language } = summary;
  const name = lens.id === "everyone" ? title.text : `${title.text} · ${lens.name}`;
  const body = summaryHtml(summary, { interactive: false });
  const policy = `default-src 'none'; style-src 'sha256-${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${inert(escapeHtml(language))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${inert(escapeHtml(name.replace(/\s+/g, " ").trim()))}</title>
<style>${pageStyle}</style>
</head>
<body>
<main id="summary">${inert(withoutPlaces(body))}</main>
</body>
</html>
`;
}

/** Without the places in the proposal, which lead nowhere from here. */
function withoutPlaces(html: string): string {
  return html.replace(/ data-path="[^"]*"/g, "");
}

/**
 * The same page, written so that whoever prints it to a terminal or the log of a pipeline prints no command: characters that cannot
 * be seen stand as references, and so does one of each two by which a line would be taken for a command.
 */
function inert(html: string): string {
  return html
    .replace(/[\x80-\x84\x86-\x9f]/g, "")
    .replace(/[\x85\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (character) =>
      character === "\x85" ? " " : `&#${character.charCodeAt(0)};`,
    )
    .replace(/::/g, "&#58;:")
    .replace(/##(?=(?:vso|teamcity)?\[)/gi, "#&#35;");
}
