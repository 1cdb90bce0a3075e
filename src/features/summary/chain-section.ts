import * as l10n from "@vscode/l10n";
import { driversOf, idOf } from "../../core/model";
import type { Benefit, Cost, Deliverable } from "../../generated/proposal";
import type { ChainNode, Item, Section, Sourced, ValueChain } from "../summary";
import { driverWords } from "./drivers-section";
import { fact, joined, present, type Reading, section } from "./reading";
import { partiesOf } from "./stakeholders-section";

/** How the money becomes outcomes: what each deliverable costs, what it enables, for whom, and which driver that serves. */
export function chainSection(reading: Reading): Section {
  const deliverables = (reading.model.deliverables ?? []).slice(0, mostNodes);
  return section("chain", l10n.t("How the money becomes outcomes"), ["deliverables"], {
    ...(deliverables.length === 0 ? {} : { chain: chainOf(deliverables, reading) }),
    items: deliverables.map((deliverable) => deliverableItem(deliverable, reading)),
  });
}

/** The entries of one kind that a picture has room for. */
const mostNodes = 40;

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

function chainOf(deliverables: readonly Deliverable[], { model, text, pathOf, amounts }: Reading): ValueChain {
  const nodes: ChainNode[] = [];
  const add = (kind: ChainNode["kind"], entry: (Cost | Benefit | Deliverable) & object, words: string): number => {
    const total = "amounts" in entry ? amounts(entry.amounts)?.total : undefined;
    const named = text(entry, "name")?.text ?? words;
    return (
      nodes.push({ kind, text: named, source: pathOf(entry), ...(total === undefined ? {} : { amount: total }) }) - 1
    );
  };
  const costs = (model.costs ?? []).slice(0, mostNodes);
  const benefits = (model.benefits ?? []).slice(0, mostNodes);
  const links: [number, number][] = [];
  const delivered = deliverables.map((entry) => add("deliverable", entry, l10n.t("A deliverable without a name")));
  for (const cost of costs) {
    const from = add("cost", cost, l10n.t("Without a name"));
    for (const [at, deliverable] of deliverables.entries())
      if (isFor(cost, deliverable)) links.push([from, delivered[at] ?? 0]);
  }
  const kinds = new Map(
    driversOf(model).flatMap(({ kind }, at) =>
      kind === undefined
        ? []
        : [[kind, nodes.push({ kind: "driver", text: driverWords()[kind], source: ["drivers", at] }) - 1] as const],
    ),
  );
  for (const benefit of benefits) {
    const to = add("benefit", benefit, l10n.t("A benefit without a name"));
    for (const [at, deliverable] of deliverables.entries())
      if (enables(deliverable, benefit)) links.push([delivered[at] ?? 0, to]);
    const driver = kinds.get(driverOf(benefit, model) ?? "efficiency");
    if (driver !== undefined && driverOf(benefit, model) !== undefined) links.push([to, driver]);
  }
  return { nodes, links };
}

function isFor(cost: Cost, { id }: Deliverable): boolean {
  return id !== undefined && (cost.for ?? []).includes(id);
}

/** Whether a cost is for one deliverable and no other. */
function isAlone(cost: Cost): boolean {
  return new Set(cost.for).size === 1;
}

function enables({ enables = [] }: Deliverable, { id }: Benefit): boolean {
  return id !== undefined && enables.includes(id);
}

/** The driver that a benefit serves; with one driver, that one. */
function driverOf({ driver }: Benefit, model: Reading["model"]): Benefit["driver"] {
  const drivers = driversOf(model);
  return driver ?? (drivers.length === 1 ? drivers[0]?.kind : undefined);
}
