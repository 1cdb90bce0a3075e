import * as l10n from "@vscode/l10n";
import type { Path } from "../../core/tree";
import { type Alternative, kindsNamed } from "./alternatives";
import type { Completing } from "./completing";
import type { Offer } from "./completion-item";
import { offerCurrencies } from "./currencies";
import { offerDates, offerToday } from "./dates";
import { offerReferences } from "./references";
import { offerMetrics, offerRoles, offerUnits } from "./roles";
import { offerHorizons } from "./years";

/** The values that can be known to fit where the alternatives are: those of the format, and those that the surroundings tell. */
export function offerValues(
  alternatives: readonly Alternative[],
  path: Path,
  completing: Completing,
): readonly Offer[] {
  const kinds = [...new Set(alternatives.flatMap(kindsNamed))];
  const nouns = new Set(alternatives.map(({ schema }) => schema["x-noun"]));
  const offers = [
    ...alternatives.flatMap(ofTheFormat),
    ...offerReferences(kinds, completing),
    ...[...nouns].flatMap((noun) => byNoun[noun ?? ""]?.(completing) ?? []),
    ...(byField[fieldOf(path)]?.(completing, path) ?? []),
  ];
  return [...new Map(offers.map((offer) => [offer.value, offer])).values()];
}

/** Whether there may be values to offer, without a look at what they are. */
export function isClosed(alternatives: readonly Alternative[], path: Path): boolean {
  return alternatives.some(
    (one) =>
      one.schema.enum !== undefined ||
      one.schema.type === "boolean" ||
      one.schema.const !== undefined ||
      kindsNamed(one).length > 0 ||
      byNoun[one.schema["x-noun"] ?? ""] !== undefined ||
      byField[fieldOf(path)] !== undefined,
  );
}

function ofTheFormat({ schema }: Alternative): readonly Offer[] {
  if (typeof schema.const === "number") return [{ kind: "value", value: schema.const }];
  if (schema.type === "boolean") return [true, false].map((value) => ({ kind: "value", value }));
  const { enum: words = [], enumDescriptions = [] } = schema;
  return words.map((value, at) => {
    const meaning = l10n.t(enumDescriptions[at] ?? "");
    return { kind: "word", value, detail: meaning, documentation: () => meaning };
  });
}

type Source = (completing: Completing, path: Path) => readonly Offer[];

const byNoun: Readonly<Record<string, (completing: Completing) => readonly Offer[]>> = {
  "a date": offerDates,
  "a date or the id of a milestone": offerDates,
  "a day": offerToday,
  "a currency": offerCurrencies,
  "a range of years": (completing) => offerHorizons(completing).map((value) => ({ kind: "date", value })),
  "a language code": ({ around: { locale } }) => {
    const names = new Intl.DisplayNames(locale, { type: "language" });
    return ["en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "da"].map((value) => ({
      kind: "value",
      value,
      detail: names.of(value) ?? value,
    }));
  },
};

const byField: Readonly<Record<string, Source>> = {
  "stakeholders/role": offerRoles,
  "team/role": offerRoles,
  "faq/role": offerRoles,
  "measure/metric": offerMetrics,
  "measure/unit": offerUnits,
  organisation: ({ around: { config } }) => configured(config.organisation),
  "financials/discountRate": ({ around: { config } }) => configured(config.discountRate),
  "financials/hurdleRate": ({ around: { config } }) => configured(config.hurdleRate),
};

function configured(value: string | undefined): readonly Offer[] {
  const detail = l10n.t("From the configuration of the organisation");
  return value === undefined ? [] : [{ kind: "value", value, detail }];
}

/** A field by the list or map that it stands in. */
function fieldOf(path: Path): string {
  return path
    .filter((step) => typeof step === "string")
    .slice(-2)
    .join("/");
}
