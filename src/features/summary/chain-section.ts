import * as l10n from "@vscode/l10n";
import { idOf } from "../../core/model";
import type { Benefit, Cost, Deliverable } from "../../generated/proposal";
import type { Item, Section, Sourced } from "../summary";
import { driverOf, enables, isAlone, isFor } from "./chain-links";
import { chainPicture } from "./chain-picture";
import { driverWords } from "./drivers-section";
import { fact, joined, present, type Reading, section } from "./reading";
import { partiesOf } from "./stakeholders-section";

/** How the money becomes outcomes: what each deliverable costs, what it enables, for whom, and which driver that serves. */
export function chainSection(reading: Reading): Section {
  const deliverables = (reading.model.deliverables ?? []).slice(0, mostDeliverables);
  return section("chain", l10n.t("How the money becomes outcomes"), ["deliverables"], {
    pictures: present([chainPicture(deliverables, reading)]),
    items: deliverables.map((deliverable) => deliverableItem(deliverable, reading)),
  });
}

/** The deliverables that a page has room for. */
const mostDeliverables = 40;

function deliverableItem(deliverable: Deliverable, reading: Reading): Item {
  const { model, text, pathOf, amount, amounts, nameOf, when } = reading;
  const costs = (model.costs ?? []).filter((cost) => isFor(cost, deliverable));
  const sumOf = (list: readonly Cost[]): number =>
    list.reduce((sum, cost) => sum + (amounts(cost.amounts)?.total ?? 0), 0);
  const [own, shared] = [sumOf(costs.filter(isAlone)), sumOf(costs.filter((cost) => !isAlone(cost)))];
  const source = pathOf(deliverable);
  const by = when(deliverable.by);
  const enabled = (model.benefits ?? []).filter((benefit) => enables(deliverable, benefit));
  return {
    source,
    name: text(deliverable, "name")?.text ?? l10n.t("A deliverable without a name"),
    tags: [],
    gaps: [],
    texts: [],
    facts: present([
      fact(
        l10n.t("Costs"),
        present([
          own > 0 ? { text: amount(own), source } : undefined,
          shared > 0 ? { text: l10n.t("{0} shared with others", amount(shared)), source } : undefined,
        ]),
      ),
      fact(
        l10n.t("Enables"),
        enabled.map((benefit) => enabledWords(benefit, reading)),
      ),
      fact(l10n.t("Ready by"), [by === undefined ? undefined : { text: by, source: pathOf(deliverable, "by") }]),
      fact(l10n.t("Owner"), [
        deliverable.owner === undefined
          ? undefined
          : { text: nameOf(deliverable.owner), source: pathOf(deliverable, "owner") },
      ]),
    ]),
  };
}

/** A benefit with whom it is for and the driver that it serves. */
function enabledWords(benefit: Benefit, { model, text, pathOf }: Reading): Sourced {
  const name = text(benefit, "name")?.text ?? l10n.t("A benefit without a name");
  const ids = partiesOf(benefit).map(({ id }) => id);
  const roles = (model.stakeholders ?? [])
    .filter((one) => ids.includes(idOf(one) ?? ""))
    .map(({ role, name }) => role ?? name);
  const driver = driverOf(benefit, model);
  return {
    text: joined([name, roles.join(", "), driver && driverWords()[driver]]) ?? name,
    source: pathOf(benefit),
  };
}
