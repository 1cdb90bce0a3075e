import * as l10n from "@vscode/l10n";
import { addField, addItem } from "../../core/edits";
import { driversOf, idOf } from "../../core/model";
import { scalarText } from "../../core/scalar-text";
import { fieldsOf } from "../../core/schema";
import { type Block, choice, stop } from "../../core/snippet";
import { entryOf, isEmpty, nodeAt } from "../../core/tree";
import { readChange } from "./read-change";
import type { Asked, Refactoring } from "./refactoring";

/**
 * Offers to make a benefit with a measure of the figures that an outcome states. What the outcome does not say is left for a
 * person to fill in.
 */
export function measureOutcome({ document, root, path }: Asked): readonly Refactoring[] {
  const { text, model, references } = document;
  if (path[0] !== "stakeholders" || typeof path[1] !== "number") return [];
  const item = nodeAt(root, path.slice(0, 2));
  const stakeholder = model.stakeholders?.find((entry) => document.nodeOf(entry) === item);
  const id = stakeholder && idOf(stakeholder);
  const change = readChange(stakeholder?.outcome ?? "");
  if (id === undefined || change === undefined || references.defined(["stakeholder"], id).length !== 1) return [];
  const { metric, baseline, target, unit, by, words } = change;
  const isMeasured = (model.benefits ?? []).some(
    ({ measure }) => measure?.baseline === baseline && measure.target === target,
  );
  const list = entryOf(root, "benefits")?.value;
  if (isMeasured || (list !== undefined && list.kind !== "list" && !isEmpty(list))) return [];
  return [
    {
      title: l10n.t("Add a benefit that measures this outcome"),
      kind: "refactor.rewrite.measureOutcome",
      change: () => {
        const style = list?.kind === "list" && list.flow ? "flow" : "block";
        const kinds = [...new Set(driversOf(model).flatMap(({ kind }) => kind ?? []))];
        const benefit: Block = {
          name: scalarText(words, style),
          ...(kinds.length > 1 ? { driver: choice(kinds) } : {}),
          for: id,
          measure: {
            metric: scalarText(metric, style),
            unit: unit === undefined ? stop() : scalarText(unit, style),
            baseline,
            target,
            by: by ?? stop(),
          },
        };
        const snippet =
          list?.kind === "list" && list.items.length > 0
            ? addItem(text, root, list, benefit)
            : addField(text, root, root, "benefits", [benefit], fieldsOf(root, root));
        return snippet && { snippet };
      },
    },
  ];
}
