import { quoted } from "../../core/quote";
import type { Cursor } from "./cursor";

/** A value as it is written where the cursor is: in quotes where they stand already, or where it would be read differently. */
export function writeValue(value: string | number | boolean, cursor: Pick<Cursor, "flow" | "quoted">): string {
  const text = String(value);
  if (typeof value !== "string") return text;
  return cursor.quoted || !isPlain(text, cursor.flow) ? quoted(text) : text;
}

function isPlain(text: string, flow: boolean): boolean {
  if (text === "" || text.trim() !== text || /^[-?:,[\]{}#&*!|>'"%@`=]|[\n\r\t]|: | #|:$/.test(text)) return false;
  if (flow && /[,[\]{}]/.test(text)) return false;
  // A year or day is meant as it is; nothing else that is offered as a text may be read as a number or word of YAML.
  return (
    !/^(?:true|false|null|yes|no|on|off|~|[-+.]?\d+(?:\.\d*)?(?:e[-+]?\d+)?|0[xo]\w+)$/i.test(text) ||
    /^\d{4}$/.test(text)
  );
}
