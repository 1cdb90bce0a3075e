import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import { driversOf } from "../../core/model";
import type { Benefit, Cost, Deliverable } from "../../generated/proposal";
import { driverOf, enables, isFor } from "./chain-links";
import { driverWords } from "./drivers-section";
import { roundedMoneyWords } from "./money-words";
import type { ChainLink, ChainNode, ValueChain } from "./picture";
import type { Reading } from "./reading";

/** The entries of one kind that a picture has room for. */
const mostNodes = 12;

/** How the money becomes outcomes, as a picture; nothing where no deliverable is tied to a cost or a benefit. */
export function chainPicture(all: readonly Deliverable[], reading: Reading): ValueChain | undefined {
  const { model, text, pathOf, amounts, money } = reading;
  const deliverables = all.slice(0, mostNodes);
  const costs = (model.costs ?? []).filter((cost) => deliverables.some((deliverable) => isFor(cost, deliverable)));
  const benefits = (model.benefits ?? []).filter((benefit) =>
    deliverables.some((deliverable) => enables(deliverable, benefit)),
  );
  if (costs.length + benefits.length === 0) return undefined;
  const nodes: ChainNode[] = [];
  const links: ChainLink[] = [];
  const amountOf = (entry: Cost | Benefit): { readonly amount: number } | undefined => {
    const amount = amounts(entry.amounts)?.total;
    return amount === undefined || amount === 0 ? undefined : { amount };
  };
  const add = (kind: ChainNode["kind"], entry: Cost | Benefit | Deliverable, amount?: { readonly amount: number }) =>
    nodes.push({
      kind,
      text: text(entry, "name")?.text ?? l10n.t("Without a name"),
      source: pathOf(entry),
      ...amount,
    }) - 1;
  const delivered = deliverables.map((deliverable) => add("deliverable", deliverable));
  for (const cost of costs.slice(0, mostNodes)) {
    const whole = amountOf(cost);
    const from = add("cost", cost, whole);
    const served = delivered.filter((_, at) => isFor(cost, deliverables[at] ?? {}));
    for (const to of served) links.push({ from, to, ...(whole && { amount: whole.amount / served.length }) });
  }
  const drivers = new Map<string, number>();
  for (const benefit of benefits.slice(0, mostNodes)) {
    const gained = countsAsMoney(benefit) ? amountOf(benefit) : undefined;
    const to = add("benefit", benefit, gained);
    for (const [at, from] of delivered.entries()) {
      if (enables(deliverables[at] ?? {}, benefit)) links.push({ from, to });
    }
    const kind = driverOf(benefit, model);
    if (kind === undefined) continue;
    const at = driversOf(model).findIndex((driver) => driver.kind === kind);
    const driver =
      drivers.get(kind) ??
      nodes.push({ kind: "driver", text: driverWords()[kind], source: at === -1 ? ["drivers"] : ["drivers", at] }) - 1;
    drivers.set(kind, driver);
    links.push({ from: to, to: driver, ...gained });
  }
  const cut = [all, costs, benefits].some(({ length }) => length > mostNodes)
    ? ` ${l10n.t("The picture shows the first {0} of each.", mostNodes)}`
    : "";
  return {
    kind: "value-chain",
    title: l10n.t("From the money to the outcomes"),
    description:
      l10n.t(
        "From left to right: what is paid for, what is delivered, what gets better, and which driver that serves. Bands are as wide as the money; thin lines carry no amount of their own. What is paid for several deliverables is drawn in equal parts.",
      ) + cut,
    table: {
      caption: l10n.t("The links, in numbers"),
      columns: [l10n.t("From"), l10n.t("To"), l10n.t("Amount")],
      rows: links.map(({ from, to, amount }) => ({
        name: nodes[from]?.text ?? "",
        tags: [],
        cells: [nodes[to]?.text ?? "", amount === undefined ? "" : roundedMoneyWords(amount, money)],
        weight: "plain",
      })),
    },
    headings: {
      cost: l10n.t("We pay for"),
      deliverable: l10n.t("We deliver"),
      benefit: l10n.t("What gets better"),
      driver: l10n.t("Business driver"),
    },
    nodes,
    links,
    money,
  };
}
