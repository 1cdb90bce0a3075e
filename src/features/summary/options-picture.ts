import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import type { Option } from "../../generated/proposal";
import type { OptionsCompared } from "./picture";
import type { Reading } from "./reading";

/** An option with what it costs and brings, and what it is worth: its net present value, or its net without a rate. */
export interface Worth {
  readonly option: Option;
  readonly name: string;
  readonly costs: number | undefined;
  readonly benefits: number | undefined;
  readonly value: number | undefined;
}

/** The options that a picture has room for. */
const mostOptions = 8;

/** The options side by side, the recommended one among them; nothing where fewer than two have amounts. */
export function optionsPicture(compared: readonly Worth[], { money, cash }: Reading): OptionsCompared | undefined {
  if (compared.filter(({ costs, benefits }) => costs || benefits).length < 2) return undefined;
  const chosen = compared.slice(0, mostOptions);
  const missed = compared.slice(mostOptions).find(({ option }) => option.recommended === true);
  const shown = missed === undefined ? chosen : [...chosen.slice(1), missed];
  const value = cash?.rate === undefined ? l10n.t("Net") : l10n.t("NPV at {0}", rateInWords(cash.rate));
  const description = l10n.t(
    "For each option, a bar for its costs, one for the benefits that count as money, and a dot for what it is worth ({0}).",
    value,
  );
  const cut = shown.length < compared.length ? ` ${l10n.t("The picture shows {0} of them.", mostOptions)}` : "";
  return {
    kind: "options-compared",
    title: l10n.t("The options compared"),
    description: description + cut,
    labels: { costs: l10n.t("Costs"), benefits: l10n.t("Benefits"), value, absent: l10n.t("not stated") },
    options: shown.map(({ option, name, costs, benefits, value }) => ({
      text: name,
      recommended: option.recommended === true,
      ...(costs === undefined ? {} : { costs }),
      ...(benefits === undefined ? {} : { benefits }),
      ...(value === undefined ? {} : { value }),
    })),
    money,
  };
}
