import { parse } from "./parse";
import { quoted } from "./quote";

/** A text as a YAML scalar on one line, without quotes where it is read as the same text without them. */
export function scalarText(text: string, style: "block" | "flow"): string {
  const { root, problems } = parse(style === "flow" ? `[${text}]` : `- ${text}`);
  const item = root?.kind === "list" && root.items.length === 1 ? root.items[0] : undefined;
  const isSame = item?.kind === "scalar" && item.value === text && item.style === "plain" && problems.length === 0;
  return isSame && !/[\r\n]/.test(text) && !readOtherwise.test(text) ? text : quoted(text);
}

/** Words that older readers of YAML take for a truth value or for nothing. */
const readOtherwise = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
