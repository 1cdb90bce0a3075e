import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { addField } from "../../core/edits";
import { countsAsMoney } from "../../core/finance/case-flows";
import { fieldsOf } from "../../core/schema";
import { textOf } from "../../core/snippet";
import { entryOf, type MapNode, nodeAt } from "../../core/tree";
import type { HoverSurroundings } from "../hover/hover-surroundings";
import type { InlayHint } from "./inlay-hint";

/** What is taken for written where it is not, and bears on how the proposal is judged or reckoned: each once, where it belongs. */
export function defaultHints(document: ProposalDocument, { config }: HoverSurroundings): readonly InlayHint[] {
  const { text, root, model, nodeOf } = document;
  if (root?.kind !== "map") return [];
  const hints: InlayHint[] = [];
  const add = (map: MapNode, at: string, field: string, value: string, tooltip: string): void => {
    const behind = entryOf(map, at)?.value.span.end;
    if (behind === undefined || entryOf(map, field) !== undefined) return;
    const write: InlayHint["write"] = () => {
      const edit = addField(text, root, map, field, value, fieldsOf(root, map));
      return edit && { span: edit.span, text: textOf(edit.snippet) };
    };
    hints.push({ offset: behind, label: `${field}: ${value}`, tooltip, write });
  };
  add(
    root,
    "proposal",
    "stage",
    "idea",
    l10n.t("No `stage` is written, so little is asked of it yet: that of an idea."),
  );
  const benefits = entryOf(root, "benefits");
  const undecided = model.benefits?.some((benefit) => {
    const unsaid = entryOf(nodeOf(benefit), "kind") === undefined;
    return unsaid && countsAsMoney(benefit) && typeof benefit.amounts === "object";
  });
  if (benefits !== undefined && undecided)
    hints.push({
      offset: text.indexOf(":", benefits.key.span.end) + 1,
      label: l10n.t("{0} where none is written", "kind: cashable"),
      tooltip: l10n.t(
        "A benefit without a `kind` enters the return as money. Write `non-cashable` or `qualitative` where no budget shrinks.",
      ),
    });
  for (const dependency of model.dependencies ?? []) {
    const entry = nodeOf(dependency);
    if (dependency.proposal !== undefined && entry?.kind === "map")
      add(entry, "proposal", "kind", "needs", l10n.t("No `kind` is written, so this proposal waits for that one."));
  }
  const financials = nodeAt(root, ["financials"]);
  if (financials?.kind === "map" && config.hurdleRate !== undefined) {
    const tooltip = l10n.t("The return is held against the rate of the organisation's configuration.");
    add(financials, "discountRate", "hurdleRate", config.hurdleRate, tooltip);
  }
  return hints;
}
