import * as l10n from "@vscode/l10n";
import type { Level, Risk } from "../../generated/proposal";
import type { RiskMatrix } from "./picture";
import type { Reading } from "./reading";

/** The risks that a picture has room for. */
const mostRisks = 20;

const levels: readonly Level[] = ["low", "medium", "high"];

/** The risks that are rated, in their order, by likelihood and impact; nothing where there are fewer than two. */
export function riskMatrix(risks: readonly Risk[], { pathOf }: Reading): RiskMatrix | undefined {
  const rated = risks
    .map((risk) => ({
      text: risk.name?.trim() || l10n.t("A risk without a name"),
      source: pathOf(risk),
      likelihood: risk.likelihood === undefined ? -1 : levels.indexOf(risk.likelihood),
      impact: risk.impact === undefined ? -1 : levels.indexOf(risk.impact),
    }))
    .filter(({ likelihood, impact }) => likelihood >= 0 && impact >= 0);
  if (rated.length < 2) return undefined;
  const shown = rated.slice(0, mostRisks);
  const labels = { likelihood: l10n.t("Likelihood"), impact: l10n.t("Impact") };
  const names = [l10n.t("Low"), l10n.t("Medium"), l10n.t("High")] as const;
  const description = l10n.t(
    "Each risk by its number: the higher, the likelier; the further to the right, the graver its impact.",
  );
  const cut = shown.length < rated.length ? ` ${l10n.t("The picture shows the {0} gravest.", mostRisks)}` : "";
  return {
    kind: "risk-matrix",
    title: l10n.t("Risks by likelihood and impact"),
    description: description + cut,
    table: {
      caption: l10n.t("The risks by number"),
      columns: [l10n.t("Risk"), labels.likelihood, labels.impact],
      rows: shown.map(({ text, likelihood, impact }, at) => ({
        name: `${at + 1}. ${text}`,
        tags: [],
        cells: [names[likelihood] ?? "", names[impact] ?? ""],
        weight: "plain",
      })),
    },
    labels,
    levels: names,
    risks: shown,
  };
}
