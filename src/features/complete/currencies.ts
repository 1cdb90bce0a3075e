import type { Completing } from "./completing";
import type { Offer } from "./completion-item";

/** The codes of all currencies with their names: that of the organisation, the usual ones, the others. */
export function offerCurrencies({ around: { config, locale } }: Completing): readonly Offer[] {
  const first = [config.currency ?? "EUR", "EUR", "USD", "GBP", "CHF"];
  if (names?.locale !== locale) {
    const display = new Intl.DisplayNames(locale, { type: "currency" });
    names = { locale, of: new Map(Intl.supportedValuesOf("currency").map((code) => [code, display.of(code) ?? code])) };
  }
  const { of } = names;
  return [...new Set([...first, ...of.keys()])].map((code) => ({
    kind: "value",
    value: code,
    detail: of.get(code) ?? code,
  }));
}

/** Three hundred names, the same for all proposals of a reader. */
let names: { readonly locale: string; readonly of: ReadonlyMap<string, string> } | undefined;
