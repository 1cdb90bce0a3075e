import { createTwoFilesPatch } from "diff";
import { inert, visible } from "./printable";
import type { StoredText } from "./read-text";

/**
 * The lines of a patch in the unified format. Tabs and line ends are kept, so that it can be applied; other control characters
 * are not, since it may as well be read on a terminal.
 */
export function patch(path: string, before: StoredText, after: StoredText): string[] {
  const whole = ({ text, bom }: StoredText): string => (bom ? `\ufeff${text}` : text);
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, whole(before), whole(after), undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  return text
    .replace(/\n$/, "")
    .split("\n")
    .map((line) =>
      inert(
        line
          .split(/([\t\ufeff]|\r$)/)
          .map((part) => (/^[\t\r\ufeff]$/.test(part) ? part : visible(part)))
          .join(""),
      ),
    );
}
