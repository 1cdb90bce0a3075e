import * as l10n from "@vscode/l10n";
import { problemOf } from "../../core/model";
import { type Block, stop } from "../../core/snippet";
import type { Cost } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { caseYears } from "../judging/cost-lines";
import { isEnglish } from "../judging/is-english";
import { technologyWords } from "../judging/technology-words";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "forgotten-cost",
  summary:
    "Flags a replacement whose costs hold no training, no data or no end of the old system, from the outline on.",
  why: "Training, moving the data and switching off the old system are easily left out. Found later, they come out of the reserve or out of the benefit.",
  serves: "bottleneck",
  severity: { outline: "info" },

  *check(context) {
    const { model, keyOf, suggestItems } = context;
    const [costs, deliverables] = [wholeList(context, "costs"), wholeList(context, "deliverables")];
    if (costs === undefined || deliverables === undefined || costs.length === 0) return;
    const english = isEnglish(model);
    // What a cost without a category is for stands in its name, and only English names can be read.
    if (!english && costs.some(({ category }) => category === undefined)) return;
    const replaces = english && replacesSystem(context);
    const buys = costs.some(({ category = "" }) => ["software", "hardware", "cloud"].includes(category));
    if (!replaces && !(buys && deliverables.some(({ kind }) => kind === "technology"))) return;
    const missing = (["training", "data", "decommission"] as const).filter(
      (need) => (replaces || need === "training") && !costs.some((cost) => covers(cost, need)),
    );
    if (missing.length === 0) return;
    const { first } = caseYears(context);
    const isTotal = costs.every(({ amounts }) => typeof amounts !== "object");
    const lines = missing.map((category): Block => {
      return { name: stop(), category, kind: "one-off", amounts: isTotal ? stop() : { [first]: stop() } };
    });
    yield {
      span: keyOf(["costs"]),
      message: l10n.t(
        "Nothing is set aside for {0}. Add what it costs, `0` where it costs nothing.",
        missing.map((need) => needs[need]()).join(", "),
      ),
      suggestions: [suggestItems(l10n.t("Add what is missing"), ["costs"], lines)],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Replace the booking system of the clinics
stage: outline
[|costs|]:
  - name: New booking software
    category: software
    amounts:
      2027: 214k
  - name: Cleaning of 90,000 patient records
    category: data
    amounts:
      2027: 38k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["Half a day for 300 receptionists", "46k", "End of the old contract", "12k"],
        filled: `proposal: 1
title: Replace the booking system of the clinics
stage: outline
costs:
  - name: New booking software
    category: software
    amounts:
      2027: 214k
  - name: Cleaning of 90,000 patient records
    category: data
    amounts:
      2027: 38k
  - name: Half a day for 300 receptionists
    category: training
    kind: one-off
    amounts:
      2027: 46k
  - name: End of the old contract
    category: decommission
    kind: one-off
    amounts:
      2027: 12k
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Read meters by radio
stage: outline
deliverables:
  - name: Radio meters in 4,000 homes
    kind: technology
[|costs|]:
  - name: Meters
    category: hardware
    amounts: 612k
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Replace the booking system of the clinics
costs:
  - name: New booking software
    category: software
  - name: Moving the patient records
  - name: Training for 300 receptionists
  - name: Switching off the old system
`,
    },
    {
      nearMiss: `proposal: 1
title: Replace the broken benches in the park
stage: outline
costs:
  - name: Thirty benches
    amounts: 21k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Read meters by radio
stage: outline
deliverables:
  - name: Radio meters in 4,000 homes
    kind: technology
costs:
  - name: Meters
    category: hardware
  - name: Telling the tenants what changes
    category: change
`,
    },
  ],
});

type Need = "training" | "data" | "decommission";

const needs: Readonly<Record<Need, () => string>> = {
  training: () => l10n.t("training those who will work with it"),
  data: () => l10n.t("moving the data"),
  decommission: () => l10n.t("switching off what it replaces"),
};

/** How the names of costs say what they are for. */
const words: Readonly<Record<Need, RegExp>> = {
  training: /\b(?:training|course|courses|coaching|workshops?|onboarding|change management)\b/iu,
  data: /\b(?:data|records?|migration|migrating|cleansing|import|conversion)\b/iu,
  decommission:
    /\b(?:decommission\w{0,8}|switch(?:ing)? off|retir(?:e|ing|ement)|removal|removing|disposal|dismantling|exit|archiv(?:e|ing))\b/iu,
};

function covers({ category, name = "" }: Cost, need: Need): boolean {
  return category === need || (need === "training" && category === "change") || words[need].test(name);
}

const replacing =
  /\b(?:replac(?:e|es|ed|ing|ement)|retir(?:e|es|ing)|decommission(?:s|ing|ed)?|supersed(?:e|es|ing)|migrat(?:e|es|ing|ion)|switch off)\b/iu;
const old =
  /\b(?:old|legacy|outdated|ageing|aging) (?:[\p{L}-]{1,30} )?(?:systems?|software|platforms?|tools?|applications?|servers?|machines?)\b/iu;
const technology = new RegExp(`(?<![\\p{L}\\p{N}])(?:${technologyWords.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** Whether a text says that a system gives way to another. */
function replacesSystem({ model }: RuleContext): boolean {
  const texts = [
    model.title,
    problemOf(model)?.statement,
    ...(model.deliverables ?? []).map(({ name }) => name),
    ...(model.options ?? []).filter(({ recommended }) => recommended === true).map(({ name }) => name),
  ];
  return texts.some((text = "") => old.test(text) || (replacing.test(text) && technology.test(text)));
}
