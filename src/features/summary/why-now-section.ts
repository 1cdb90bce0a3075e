import * as l10n from "@vscode/l10n";
import { problemOf } from "../../core/model";
import type { Evidence } from "../../generated/proposal";
import type { Section, Sourced } from "../summary";
import { dateWords } from "./date-words";
import { fact, present, type Reading, section } from "./reading";

/** The evidence that a page has room for. */
const mostEvidence = 3;

/** The problem, what it does, why it cannot wait, and how we know. */
export function whyNowSection(reading: Reading): Section {
  const { model, text, gap, locale } = reading;
  const details = typeof model.problem === "object" ? model.problem : undefined;
  const statement = details === undefined ? text(model, "problem") : text(details, "statement");
  const deadline = dateWords(problemOf(model)?.deadline, locale);
  const missing = typeof model.problem === "object" ? ["problem", "statement"] : ["problem"];
  return section("why-now", l10n.t("Why now"), ["problem"], {
    gaps: statement === undefined ? [gap(missing, l10n.t("No problem is stated yet"))] : [],
    texts: present([statement]),
    facts: present([
      fact(l10n.t("Cause"), [text(details, "cause")]),
      fact(l10n.t("Effect"), [text(details, "effect")]),
      fact(
        l10n.t("Evidence"),
        (details?.evidence ?? [])
          .map((evidence) => evidenceWords(evidence, reading))
          .filter((found) => found !== undefined)
          .slice(0, mostEvidence),
      ),
      fact(l10n.t("Why it cannot wait"), [text(details, "whyNow")]),
      fact(l10n.t("Deadline"), [
        deadline === undefined ? undefined : { text: deadline, source: ["problem", "deadline"] },
      ]),
    ]),
  });
}

function evidenceWords(evidence: Evidence, { text, pathOf }: Reading): Sourced | undefined {
  const name = text(evidence, "name");
  const source = text(evidence, "source");
  if (name === undefined || source === undefined) return name;
  return { text: l10n.t("{0} ({1})", name.text, source.text), source: pathOf(evidence) };
}
