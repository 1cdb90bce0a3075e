import * as l10n from "@vscode/l10n";
import { problemOf } from "../../core/model";
import { entryOf } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { bindingWords, interestedWords } from "./interested-words";

export default defineRule({
  id: "interested-source",
  summary: "Flags a figure whose only source is the supplier, or a study that somebody with an interest paid for.",
  why: "Whoever sells the answer measures in its favour. A second source that gains nothing makes the same figure worth twice as much.",
  serves: "bottleneck",
  severity: "info",

  *check(context) {
    const { model, nodeOf, placeWithin, suggestText } = context;
    const { costs = [], benefits = [], options = [], financials } = model;
    const entries = [
      ...[...costs, ...options.flatMap((option) => option.costs ?? [])].map((entry) => ({ entry, binds: true })),
      ...[
        ...benefits,
        ...options.flatMap((option) => option.benefits ?? []),
        ...(problemOf(model)?.evidence ?? []),
        ...(financials?.stated === undefined ? [] : [financials.stated]),
      ].map((entry) => ({ entry, binds: false })),
    ];
    for (const { entry, binds } of entries) {
      const node = entryOf(nodeOf(entry), "source")?.value;
      if (node?.kind !== "scalar" || entry.source === undefined) continue;
      const found = interestIn(entry.source, binds, context);
      if (found === undefined) continue;
      yield {
        span: placeWithin(node, found.from, found.to),
        message: l10n.t(
          "This source has an interest in the figure. Add one behind a semicolon that gains nothing from it.",
        ),
        suggestions: [suggestText(l10n.t("Add an independent source"), node, "; $1")],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Cut gas on the paint line
benefits:
  - name: Gas falls by 18%
    source: [|Manufacturer's brochure|] of 2026
`,
      suggestion: {
        stops: ["17% in the trial on line 2"],
        filled: `proposal: 1
title: Cut gas on the paint line
benefits:
  - name: Gas falls by 18%
    source: Manufacturer's brochure of 2026; 17% in the trial on line 2
`,
      },
    },
    {
      bad: `proposal: 1
title: Read X-rays at night from another time zone
supplier:
  name: Nightscan
problem:
  statement: At night a patient waits 4 hours for a reading
  evidence:
    - name: Other clinics wait 40 minutes
      source: [|Nightscan|], three clinics
costs:
  - name: Readings
    source: Estimate of [|Nightscan|]
financials:
  stated:
    roi: 160%
    source: Study [|commissioned by|] the group of sellers
`,
    },
    {
      good: `proposal: 1
title: Cut gas on the paint line
benefits:
  - name: Gas falls by 17%
    source: Trial on line 2, May 2026
`,
    },
    {
      nearMiss: `proposal: 1
title: Read X-rays at night from another time zone
supplier:
  name: Nightscan
costs:
  - name: Readings
    source: Offer of Nightscan, valid until March 2027
benefits:
  - name: Suppliers are paid within 10 days
    source: Complaints of 40 suppliers, 2026
`,
    },
  ],
});

/** Where a source shows its interest, unless a part of it, between semicolons, shows none. */
function interestIn(
  source: string,
  binds: boolean,
  { model }: RuleContext,
): { readonly from: number; readonly to: number } | undefined {
  const english = isEnglish(model);
  if (binds && (!english || bindingWords.test(source))) return undefined;
  const supplier = model.supplier?.name?.trim() ?? "";
  let first: { readonly from: number; readonly to: number } | undefined;
  let at = 0;
  for (const part of source.split(";")) {
    const found = (english ? wordsIn(part) : undefined) ?? nameIn(part, supplier);
    if (found === undefined && part.trim() !== "") return undefined;
    if (found !== undefined) first ??= { from: at + found.from, to: at + found.to };
    at += part.length + 1;
  }
  return first;
}

function wordsIn(part: string): { readonly from: number; readonly to: number } | undefined {
  for (const words of interestedWords) {
    const match = words.exec(part);
    if (match !== null) return { from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** Where the name stands as words of their own. */
function nameIn(part: string, name: string): { readonly from: number; readonly to: number } | undefined {
  if (name.length < shortestName) return undefined;
  const from = part.toLowerCase().indexOf(name.toLowerCase());
  const to = from + name.length;
  const inWord = /[\p{L}\p{N}]/u;
  return from === -1 || inWord.test(part.charAt(from - 1)) || inWord.test(part.charAt(to)) ? undefined : { from, to };
}

/** Shorter names are words of their own too often. */
const shortestName = 3;
