import * as l10n from "@vscode/l10n";
import { hiddenIn } from "../../core/hidden";
import type { Fix } from "../../core/problem";
import type { Node, ScalarNode } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";

export default defineRule({
  id: "hidden-characters",
  summary:
    "Flags characters in a text that nobody sees: of no width, of control, and such as turn the direction of writing.",
  why: "A search does not find a word with a hole in it, and a turned direction shows the board another figure than the file holds. They come with what is copied from web pages and chats.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const seen = new Set<string>();
    for (const node of textsOf(context.root)) {
      const text = String(node.value);
      for (const { from, to, character } of hiddenIn(text)) {
        const span = context.placeWithin(node, from, to);
        const place = `${span.start} ${span.end}`;
        // What an alias repeats is written once.
        if (span === node.span && text.length > to - from) continue;
        if (seen.has(place)) continue;
        seen.add(place);
        yield {
          span,
          message: l10n.t("Here stands {0}. Take it out.", nameOf(character)),
          fixes: fixesFor(context, node, from, to),
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Print labels in the cold[|\u200b|] store
author: "The count of [|\\u202E|]2027 is final"
stakeholders:
  - role: COO
    outcome: Wrong labels fall from 9% to 2%, tem[|\u00ad|]pe[|\u00ad|]ra[|\u2060|]ture logs included
`,
      fixed: `proposal: 1
title: Print labels in the cold store
author: "The count of 2027 is final"
stakeholders:
  - role: COO
    outcome: Wrong labels fall from 9% to 2%, temperature logs included
`,
    },
    {
      good: `proposal: 1
title: Print labels in the cold store
stakeholders:
  - role: COO
    outcome: Wrong labels fall from 9% to 2%
`,
    },
    {
      nearMiss: `proposal: 1
title: Labels 👩\u200d🔧 for “Müller & Söhne”\u00a0AG
author: می\u200cخواهم
organisation: क्\u200dष ประเทศ\u200bไทย
problem: "שלום\u200f (2027)"
`,
    },
  ],
});

/** The texts of a tree, ids and notes among them. */
function* textsOf(root: Node): Iterable<ScalarNode> {
  const left: Node[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.kind === "list") left.push(...[...node.items].reverse());
    else if (node.kind === "map") left.push(...node.entries.map(({ value }) => value).reverse());
    else if (typeof node.value === "string") yield node;
  }
}

/** What is left out must not make the rest of a plain text begin, or end, as something else. */
function fixesFor(
  { placeWithin, replaceText }: RuleContext,
  node: ScalarNode,
  from: number,
  to: number,
): readonly Fix[] {
  const text = String(node.value);
  const span = placeWithin(node, from, to);
  const before = text[from - 1] ?? "";
  const after = text.slice(to, to + 1);
  const isRisky =
    (before === "" && !/[\p{L}\p{N}]/u.test(after)) ||
    (before === ":" && /^\s?$/.test(after)) ||
    (/\s/.test(before) && (after === "#" || after === "")) ||
    (/\s/.test(after) && /^\s?$/.test(before));
  if (span === node.span || (node.style === "plain" && isRisky)) return [];
  // What parts lines parts words, too.
  const parts = /[\v\f\x85\u2028\u2029]/u.test(text.slice(from, to)) && /\S/.test(before) && /\S/.test(after);
  return [replaceText(l10n.t("Take out what nobody sees"), span, parts ? " " : "")];
}

function nameOf(character: string): string {
  switch (character) {
    case "\u00ad":
      return l10n.t("an invisible hyphen");
    case "\u200b":
      return l10n.t("an invisible space without width");
    case "\u200c":
      return l10n.t("an invisible separator of letters");
    case "\u200d":
      return l10n.t("an invisible joiner of letters");
    case "\u2060":
      return l10n.t("an invisible joiner of words");
    case "\u2028":
    case "\u2029":
      return l10n.t("an invisible line break");
    case "\ufeff":
      return l10n.t("an invisible mark of byte order");
  }
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
    return l10n.t("an invisible character that turns the direction of writing");
  return /[\0-\x1f\x7f-\x9f]/.test(character)
    ? l10n.t("an invisible control character")
    : l10n.t("an invisible character");
}
