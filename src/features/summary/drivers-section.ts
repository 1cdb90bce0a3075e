import * as l10n from "@vscode/l10n";
import type { Path } from "../../core/tree";
import type { Driver, DriverKind, DriverOrKind } from "../../generated/proposal";
import type { Item, Section } from "../summary";
import { fact, present, type Reading, section } from "./reading";

/** Which of the organisation's reasons to spend money the proposal serves, the primary one first. */
export function driversSection(reading: Reading): Section {
  const drivers = reading.model.drivers ?? [];
  const named = drivers.some((driver) => typeof driver === "string" || driver.kind !== undefined);
  return section("drivers", l10n.t("Business drivers"), ["drivers"], {
    gaps: named ? [] : [reading.gap(whereKindIsMissing(drivers, reading), l10n.t("No business driver named yet"))],
    items: drivers.map((driver, index) => driverItem(driver, index, drivers.length, reading)),
  });
}

function whereKindIsMissing([first]: readonly DriverOrKind[], { pathOf }: Reading): Path {
  return typeof first === "object" ? pathOf(first, "kind") : ["drivers"];
}

function driverItem(written: DriverOrKind, index: number, count: number, { text, pathOf, nameOf }: Reading): Item {
  const driver: Driver = typeof written === "string" ? { kind: written } : written;
  const source: Path = typeof written === "string" ? ["drivers"] : pathOf(written);
  return {
    source,
    name: driver.kind === undefined ? l10n.t("Of a kind not said yet") : driverWords()[driver.kind],
    tags: index === 0 && count > 1 ? [l10n.t("Primary")] : [],
    gaps: [],
    texts: present([typeof written === "string" ? undefined : text(written, "statement")]),
    facts: present([
      fact(l10n.t("Goal"), [
        driver.goal === undefined ? undefined : { text: nameOf(driver.goal), source: [...source, "goal"] },
      ]),
    ]),
  };
}

/** What each kind of driver is called. */
export function driverWords(): Record<DriverKind, string> {
  return {
    "revenue-generation": l10n.t("Revenue generation"),
    efficiency: l10n.t("Efficiency"),
    "risk-management": l10n.t("Risk management"),
  };
}
