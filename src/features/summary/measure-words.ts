import * as l10n from "@vscode/l10n";
import type { Measure } from "../../generated/proposal";
import { numberWords } from "./money-words";
import type { Reading } from "./reading";

/** A measure in words: `Late orders from 14% to 4% by 31 December 2028`. */
export function measureWords(measure: Measure, { when, locale }: Reading): string | undefined {
  const unit = measure.unit?.trim() ?? "";
  const value = (number: number | undefined): string | undefined =>
    number === undefined ? undefined : numberWords(number, locale) + (unit === "" || unit === "%" ? unit : ` ${unit}`);
  const metric = measure.metric?.trim() ?? "";
  const [from, to, by] = [value(measure.baseline), value(measure.target), when(measure.by)];
  const bare = measure.baseline === undefined ? undefined : numberWords(measure.baseline, locale);
  const change =
    from !== undefined && to !== undefined
      ? l10n.t("from {0} to {1}", unit === "%" ? from : (bare ?? from), to)
      : from !== undefined
        ? l10n.t("{0} today", from)
        : to !== undefined
          ? l10n.t("to {0}", to)
          : undefined;
  if (change === undefined) return undefined;
  const words = metric === "" ? change : l10n.t("{0} {1}", metric, change);
  return by === undefined || to === undefined ? words : l10n.t("{0} by {1}", words, by);
}
