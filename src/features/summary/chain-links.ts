import { driversOf, type Model } from "../../core/model";
import type { Benefit, Cost, Deliverable } from "../../generated/proposal";

/** Whether a cost is for that deliverable. */
export function isFor(cost: Cost, { id }: Deliverable): boolean {
  return id !== undefined && (cost.for ?? []).includes(id);
}

/** Whether a cost is for one deliverable and no other. */
export function isAlone(cost: Cost): boolean {
  return new Set(cost.for).size === 1;
}

/** Whether that deliverable enables that benefit. */
export function enables({ enables = [] }: Deliverable, { id }: Benefit): boolean {
  return id !== undefined && enables.includes(id);
}

/** The driver that a benefit serves; with one driver, that one. */
export function driverOf({ driver }: Benefit, model: Model): Benefit["driver"] {
  const drivers = driversOf(model);
  return driver ?? (drivers.length === 1 ? drivers[0]?.kind : undefined);
}
