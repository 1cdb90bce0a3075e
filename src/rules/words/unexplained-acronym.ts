import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { knownRoles } from "../../core/role-named";
import { stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";
import { agreedWords } from "../judging/agreed-words";
import { englishProse } from "../judging/english-prose";
import { type Acronym, acronymsIn, initialsOf, isSpeltOut } from "./acronyms";
import { jargon } from "./jargon";
import { knownAcronyms } from "./known-acronyms";

export default defineRule({
  id: "unexplained-acronym",
  summary: "Flags an abbreviation that the proposal never spells out, where it is first used.",
  why: "An abbreviation is a word only for those who use it every week. Whoever decides may belong to another department.",
  serves: "pressure",
  severity: "info",

  *check(context) {
    const agreed = agreedWords(context);
    if (agreed === undefined) return;
    const texts = englishProse(context);
    const names = namesIn(context);
    const first = new Map<string, { readonly use: Acronym; readonly node: (typeof texts)[number]["node"] }>();
    const spelt = new Set<string>();
    for (const { text, node } of texts) {
      for (const use of acronymsIn(text)) {
        const { letters } = use;
        if (knownAcronyms.has(letters) || names.has(letters) || isJargon(letters) || agreed(letters)) continue;
        if (isSpeltOut(text, use)) spelt.add(letters);
        else if (!first.has(letters)) first.set(letters, { use, node });
      }
    }
    if (first.size === 0) return;
    const initials = initialsOf(texts.map(({ text }) => text));
    for (const [letters, { use, node }] of first) {
      if (spelt.has(letters) || initials.has(letters.replace(/[^A-Z]/g, ""))) continue;
      yield {
        span: context.placeWithin(node, use.from, use.to),
        message: l10n.t(
          "Nothing here says what `{0}` stands for. Spell it out once, or explain it in the glossary.",
          letters,
        ),
        suggestions: [toGlossary(context, letters)],
        word: letters,
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Pay vets within a week
stakeholders:
  - role: CFO
    outcome: The [|DPO|] of clinics falls from 40 to 12, and DPO disputes end
summary: "The [|FVE|] has asked for it twice."
`,
    },
    {
      bad: `proposal: 1
title: Bring guests back to the lodge
problem: The [|CLV|] of a guest fell from 900 to 610 in two years
`,
      suggestion: {
        stops: ["Customer lifetime value, the margin that one guest brings over all stays"],
        filled: `proposal: 1
title: Bring guests back to the lodge
problem: The CLV of a guest fell from 900 to 610 in two years
glossary:
  - term: CLV
    means: Customer lifetime value, the margin that one guest brings over all stays
`,
      },
    },
    {
      bad: `proposal: 1
title: Sort letters once
problem:
  statement: 9% of letters pass the [|OSM|] twice, and the RPU (return processing unit) thrice
  cause: OSM belts of 1999
glossary:
  - term: Pass
    means: One way through the belt
`,
    },
    {
      good: `proposal: 1
title: Bring guests back to the lodge
problem: The customer lifetime value (CLV) of a guest fell from 900 to 610 in two years
`,
    },
    {
      nearMiss: `proposal: 1
title: Move the HQ of the UK to Leeds by May 2028
organisation: KXT plc
problem:
  statement: KXT loses 120k EUR a year in FY28, Henry VIII paid less
  cause: The RTB (return to base) takes 9 days, and the on-time rate of RFTs is poor
  effect: "THE BOARD DOES NOT WANT THIS AGAIN, and OTIF is low"
glossary:
  - term: OTIF
    means: On time and in full
faq:
  - question: What is right first time?
    answer: The share of RFT files without a correction, part XR450
`,
    },
    {
      nearMiss: `proposal: 1
title: Raise OTIF to 96%
`,
      config: `vocabulary:
  accept: [OTIF]
`,
    },
  ],
});

const currencies = new Set(
  (
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR NGN NOK " +
    "NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
  ).split(" "),
);

function isJargon(letters: string): boolean {
  return jargon.has(letters) || currencies.has(letters);
}

/** What stands in capitals in the names of organisations, people and roles: they need no explanation. */
function namesIn({ model, config }: RuleContext): ReadonlySet<string> {
  const names = [
    ...[model.organisation, config.organisation, model.supplier?.name, model.financials?.currency, config.currency],
    ...(model.stakeholders ?? []).flatMap(({ name, role }) => [name, role]),
    ...(model.team ?? []).flatMap(({ name, role }) => [name, role]),
    ...knownRoles(config.roles).flatMap(({ titles }) => titles),
    ...[...config.vocabulary.replace.keys()],
  ];
  return new Set(names.flatMap((name) => acronymsIn(name ?? "").map(({ letters }) => letters)));
}

function toGlossary({ nodeAt, suggestField, suggestItem }: RuleContext, term: string): Suggestion {
  const title = l10n.t("Explain `{0}` in the glossary", term);
  const entry = { term, means: stop() };
  const list = nodeAt(["glossary"]);
  return list?.kind === "list" && list.items.length > 0
    ? suggestItem(title, ["glossary"], entry)
    : suggestField(title, [], "glossary", [entry]);
}
