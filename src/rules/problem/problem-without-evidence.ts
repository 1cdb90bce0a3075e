import * as l10n from "@vscode/l10n";
import { problemOf } from "../../core/model";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { isWhole, says } from "../judging/whole";
import { suggestInProblem } from "./suggest-in-problem";

export default defineRule({
  id: "problem-without-evidence",
  summary: "Flags a problem that is shown by no number and no source, from the outline on.",
  why: "A problem of unknown size is worth an unknown sum. One counted figure and where it was counted turns an opinion into a finding.",
  serves: "dots",
  severity: { outline: "warning" },
  speaksForEmpty: ["problem.evidence", "problem.evidence.*.source"],

  *check(context) {
    const { model, nodeAt, has, keyOf, suggestFieldIn } = context;
    const node = nodeAt(["problem"]);
    const problem = problemOf(model);
    if (!isEnglish(model) || node === undefined || problem?.statement === undefined) return;
    if (!isWhole(node, model.problem)) return;
    const { statement, cause = "", effect = "", whyNow = "", evidence = [] } = problem;
    if (evidence.some((entry) => says(context, entry, "source"))) return;
    const texts = [statement, cause, effect, whyNow, ...evidence.map(({ name = "" }) => name)];
    if (texts.some(holdsFigure)) return;
    const first = evidence[0];
    const title = l10n.t("Add evidence and its source");
    yield {
      span: keyOf(nodeAt(["problem", "evidence"]) === undefined ? ["problem"] : ["problem", "evidence"]),
      message: l10n.t("Nothing shows how large this problem is. Give one figure, and say where it comes from."),
      suggestions:
        first !== undefined
          ? [suggestFieldIn(l10n.t("Say where the evidence comes from"), first, "source", stop())]
          : has(["problem", "evidence"])
            ? []
            : suggestInProblem(context, title, "evidence", [{ name: stop(), source: stop() }]),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Let growers book the cold store
stage: outline
[|problem|]: Growers queue at the gate since 2024, and much fruit spoils in the sun
`,
      suggestion: {
        stops: ["61 of 400 loads were refused in August 2026", "Gate log"],
        filled: `proposal: 1
title: Let growers book the cold store
stage: outline
problem:
  statement: Growers queue at the gate since 2024, and much fruit spoils in the sun
  evidence:
    - name: 61 of 400 loads were refused in August 2026
      source: Gate log
`,
      },
    },
    {
      bad: `proposal: 1
title: Tell tenants when the lift works again
stage: full
problem:
  statement: Nobody knows when a broken lift will run again
  [|evidence|]:
    - name: Most calls to the porter are about lifts
`,
      suggestion: {
        stops: ["Call list of the porter, May 2026"],
        filled: `proposal: 1
title: Tell tenants when the lift works again
stage: full
problem:
  statement: Nobody knows when a broken lift will run again
  evidence:
    - name: Most calls to the porter are about lifts
      source: Call list of the porter, May 2026
`,
      },
    },
    {
      good: `proposal: 1
title: Let growers book the cold store
problem:
  statement: Growers wait four hours at the gate in August, and one load in seven is refused
  evidence:
    - name: 61 of 400 loads were refused in August 2026
      source: Gate log
  deadline: 2027-08-01
`,
    },
    {
      nearMiss: `proposal: 1
title: Let growers book the cold store
stage: outline
problem: One load in seven is refused at the gate
`,
    },
    {
      nearMiss: `proposal: 1
title: Tell tenants when the lift works again
problem: Nobody knows when a broken lift will run again
`,
    },
    {
      nearMiss: `proposal: 1
title: Tell tenants when the lift works again
stage: full
problem:
  statement: Nobody knows when a broken lift will run again
  evidence:
    - name: Most calls to the porter are about lifts
      source: Call list of the porter, May 2026
`,
    },
  ],
});

/** Days and years, which say when and not how much. */
const dates =
  /(?<=(?:^|[\s(-])(?:in|since|of|from|until|till|by|before|after|to|and|during|early|late|mid|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december) )(?:19|20)\d\d(?![\d,.]\d)|(?<![\d,.])(?:19|20)\d\d-(?:q[1-4]|\d\d)|(?<!\d)\d{1,2}\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)/giu;

/** A number; neither part of a name (`3G`, `S/4`) nor written in words. */
const digits =
  /(?<![\p{L}\p{N}/.,-])\d[\d.,]{0,15}(?:(?![\p{L}\p{N}])|(?:k|m|bn|h|th|st|nd|rd|x)(?![\p{L}\p{N}]))|%|per cent|percent/iu;

const small = "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)";

/** A share or a multiple in words: `four in ten`, `half of`, `a third`, `twice`. */
const shares = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${small} (?:[^ ]+ ){0,4}(?:in|out of|of) (?:every )?${small}|every (?:second|third|fourth|fifth|tenth)|half (?:of|the|our|all)|(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?)|twice|doubled|tripled|halved)(?![\\p{L}\\p{N}])`,
  "iu",
);

function holdsFigure(text: string): boolean {
  return shares.test(text) || digits.test(text.replace(dates, " "));
}
