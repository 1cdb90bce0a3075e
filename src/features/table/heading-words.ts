import type { Cost } from "../../generated/proposal";

/** What a column that holds no year is for. */
export type Role = "name" | "category" | "kind" | "source" | "note" | "total" | "ignored";

/** The words that head a column, in English, German, French, Spanish and Italian, by what the column is for. */
const roles: Readonly<Record<Role, string>> = {
  name:
    "name item items description position cost costs benefit benefits line title activity what saving savings bezeichnung " +
    "kosten nutzen beschreibung posten leistung maßnahme einsparung poste libellé désignation coût coûts gain gains bénéfice " +
    "concepto partida descripción coste costes beneficio beneficios voce descrizione costo costi benefici",
  category: "category kategorie kostenart catégorie categoría categoria",
  kind: "kind type art typ genre tipo nature capex/opex",
  source: "source quelle basis fuente fonte",
  note: "note notes comment comments remark remarks bemerkung bemerkungen kommentar anmerkung commentaire remarque comentario nota",
  total: "total totals sum summe gesamt gesamtsumme insgesamt somme suma totale totaal σ ∑",
  ignored: "no nr # id pos unit einheit currency währung devise moneda",
};

const words = new Map(
  Object.entries(roles).flatMap(([role, list]) => list.split(" ").map((word) => [word, role as Role] as const)),
);

/** What a column is for, by the first word of its heading that says so. */
export function roleOf(heading: string): Role | undefined {
  return wordsOf(heading).flatMap((word) => words.get(word) ?? [])[0];
}

const sums = new Set(
  `${roles.total} subtotal zwischensumme gesamtkosten gesamtnutzen sous-total subtotale overall grand`.split(" "),
);
const derived = new Set(
  (
    "net netto cumulative cumulated kumuliert kumulierter cumul cumulé saldo balance solde npv kapitalwert barwert van irr roi " +
    "payback cashflow cash-flow discounted discount cash abgezinst present"
  ).split(" "),
);
const costWords = new Set(
  "cost costs spend expenditure expense expenses investment outflow outflows kosten ausgaben aufwand coût coûts dépenses coste costes costo costi gastos".split(
    " ",
  ),
);
const benefitWords = new Set(
  "benefit benefits saving savings revenue income inflow inflows nutzen einsparung einsparungen erträge ertrag gain gains bénéfice bénéfices économies beneficio beneficios ahorro ahorros benefici risparmi".split(
    " ",
  ),
);
const filling = new Set(
  "of the all per project year years by and for in flow flows value amount général general generale factor return".split(
    " ",
  ),
);

/** What a row is by its label: a sum of others, derived from them, the heading of costs or benefits, or nothing of these. */
export function rowKind(label: string): "sum" | "derived" | "costs" | "benefits" | undefined {
  const said = wordsOf(label);
  const known = (word: string): boolean =>
    [sums, derived, costWords, benefitWords, filling].some((set) => set.has(word)) ||
    /^\p{Sc}$|^[a-z]?eur$/u.test(word);
  if (said.length === 0 || said.length > 6 || !said.every(known)) return undefined;
  if (said.some((word) => derived.has(word))) return "derived";
  if (said.some((word) => sums.has(word))) return "sum";
  return said.some((word) => costWords.has(word))
    ? "costs"
    : said.some((word) => benefitWords.has(word))
      ? "benefits"
      : undefined;
}

/** The words of a heading in small letters. */
function wordsOf(heading: string): readonly string[] {
  return heading
    .slice(0, 80)
    .toLowerCase()
    .split(/[\s()[\]:;,.=]+/)
    .filter((word) => word !== "");
}

const categories: Readonly<Record<NonNullable<Cost["category"]>, string>> = {
  people: "people staff personnel personal mitarbeiter labour labor internal personal",
  software: "software licence licences license licenses lizenz lizenzen licencia licencias",
  hardware: "hardware equipment geräte matériel",
  cloud: "cloud hosting saas",
  services: "services service consulting contractors dienstleistung dienstleistungen beratung prestations servicios",
  training: "training schulung schulungen formation formación",
  data: "data daten données datos migration",
  change: "change communication adoption",
  decommission: "decommission decommissioning stilllegung abbau",
  contingency: "contingency reserve puffer risikoreserve contingencia imprévus",
};

/** The category of a cost that a cell of a category column says, or nothing. */
export function categoryIn(cell: string): string | undefined {
  const said = wordsOf(cell);
  return Object.entries(categories).find(([category, list]) =>
    said.some((word) => word === category || list.split(" ").includes(word)),
  )?.[0];
}

/** What a cell of a column of kinds says, in the format's words; for a cost `capex` is a word of its own. */
export function kindIn(cell: string): Readonly<Record<string, string | boolean>> {
  const said = cell
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  if (/^capex$|^capital/.test(said)) return { capex: true };
  if (/^(?:one-?(?:off|time)|once|non-recurring|einmalig|ponctuel|único|una-tantum)/.test(said))
    return { kind: "one-off" };
  if (/^(?:run|recurring|ongoing|running|laufend|récurrent|recurrente|ricorrente)/.test(said)) return { kind: "run" };
  if (/^(?:cashable|cost-avoidance|non-cashable|qualitative)$/.test(said)) return { kind: said };
  return {};
}
