import assert from "node:assert/strict";
import { escapeMarkdown } from "../../src/core/escape-markdown";

describe("a text as Markdown", () => {
  const hostile = [
    "[press here](command:workbench.action.quit)",
    "![](https://example.org/track.png)",
    '<img src=x onerror="alert(1)"><script>1</script>',
    "`code` ```js\n1\n```",
    "# Heading\n\n- item\n1. item\n> quote\n---\n| a | b |",
    "https://example.org www.example.org mail@example.org",
    "**bold** _em_ ~~gone~~ $(trash) &lt; \\ \\[",
    "a\r\nb\u2028c\u2029d\te",
  ];
  it("holds nothing that would be more than a text, on one line", () => {
    for (const text of hostile) {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ""), /[!-/:-@[-`{-~]/, text);
      assert.doesNotMatch(escaped, /[\n\r\t\u2028\u2029]/, text);
      assert.equal(unescaped(escaped), text.replace(/\s+/g, " ").trim());
    }
  });

  it("loses what hides or turns a text around", () => {
    assert.equal(escapeMarkdown("a\u202eb\u200bc\u0000d\ufeff\u2066e"), "abcde");
  });

  it("leaves letters of all scripts and digits alone", () => {
    assert.equal(escapeMarkdown("Größe 12 €, 値 🚀").replaceAll("\\", ""), "Größe 12 €, 値 🚀");
  });
});

function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
