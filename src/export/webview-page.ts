import { escapeHtml } from "./escape-html";

/** What a webview needs to show a summary. */
export interface WebviewPage {
  /** Made anew for each page, from a source that cannot be guessed. */
  readonly nonce: string;
  readonly cspSource: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** The language of the page, as a BCP 47 tag. */
  readonly lang: string;
  readonly title: string;
  /** The content as `summaryHtml` makes it; the page is complete before its script runs. */
  readonly body: string;
  /** What the page remembers across a reload, for whoever restores it: plain data. */
  readonly state: unknown;
  /** What to say above the content, when it is not the current version. */
  readonly banner?: string | undefined;
}

/** The whole page of a webview. Nothing runs in it but its own script, and nothing is loaded but its own style. */
export function webviewPage({
  nonce,
  cspSource,
  scriptUri,
  styleUri,
  lang,
  title,
  body,
  state,
  banner = "",
}: WebviewPage): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'none'",
    "font-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(styleUri)}">
</head>
<body>
<div id="banner" role="status" aria-live="polite">${escapeHtml(banner)}</div>
<main id="summary" tabindex="-1" data-state="${escapeHtml(JSON.stringify(state))}">${body}</main>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>
`;
}
