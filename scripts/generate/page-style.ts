import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const src = join(__dirname, "../../src");

/** The style of a page that stands by itself, as code: that of the preview with what such a page needs besides. */
export function pageStyleCode(): string {
  const sources = ["webview/summary.css", "export/html-page.css"].map((file) => readFileSync(join(src, file), "utf8"));
  const style = transformSync(sources.join("\n"), { loader: "css", minify: true }).code.trim();
  const hash = createHash("sha256").update(style).digest("base64");
  return `// Generated from src/webview/summary.css and src/export/html-page.css by \`npm run generate\`.

/** The style sheet, which needs nothing from outside. */
export const pageStyle =
  ${JSON.stringify(style)};

/** The style sheet's SHA-256 hash in base64, by which a Content Security Policy lets it alone apply. */
export const pageStyleHash = "${hash}";
`;
}
