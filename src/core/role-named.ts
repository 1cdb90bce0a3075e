import type { Metric as ConfiguredMetric, Role as ConfiguredRole } from "../generated/config";
import type { Side } from "../generated/proposal";
import { roleId } from "./config/read-config";
import { nearest } from "./nearest";
import { remembered } from "./remembered";
import { type Role, roles } from "./roles";

/** A role with a lens of its own, from the format or from a configuration; what a configuration leaves out is not in it. */
export interface KnownRole {
  /** As a stakeholder of that role is referred to: `cfo`. */
  readonly id: string;
  /** The titles by which the role is known, the usual one first. */
  readonly titles: readonly string[];
  readonly side?: Side;
  readonly pressure?: string;
  readonly metrics: readonly Readonly<ConfiguredMetric>[];
  readonly questions: readonly string[];
  readonly wordsThatLand: readonly string[];
  readonly wordsToAvoid: readonly string[];
}

/** The roles that an organisation has configured, before those that everybody knows. */
export function knownRoles(configured: readonly ConfiguredRole[] = []): readonly KnownRole[] {
  return [...configured.map(asConfigured), ...roles];
}

/** The configured or known role that a title means, regardless of case, rank and spelling (`Head of Sales`, `sales director`), or nothing. */
export function roleNamed(text: string, configured: readonly ConfiguredRole[] = []): KnownRole | undefined {
  const titles = configured.length === 0 ? [] : titlesIn(text);
  for (const title of titles) {
    const own = configured.find((role) => namesOf(role).includes(title));
    if (own !== undefined) return asConfigured(own);
  }
  return usualRole(text);
}

const usualRole = remembered((text): KnownRole | undefined => {
  const [whole = "", first = ""] = titlesIn(text);
  return titled(whole) ?? titled(first);
});

/** A title, and what stands before a comma, dash or bracket in it, behind which is whose head it is: `CFO, Plant South`. */
function titlesIn(text: string): readonly string[] {
  return [normal(text), normal(text.split(/[,;(/|]|\s[-–—]\s/u, 1)[0] ?? "")];
}

/** Whether a title is surely one of IT: a role of IT, or one that names IT's work. A configured role is where it says. */
export function isInIt(text: string, configured: readonly ConfiguredRole[] = []): boolean {
  const role = roleNamed(text, configured);
  if (role?.side !== undefined) return role.side === "it";
  return workOfIt.test(normal(text));
}

/** What a configuration leaves out of a role that everybody knows is as everybody knows it. */
function asConfigured(role: ConfiguredRole): KnownRole {
  const titles = typeof role.titles === "string" ? [role.titles] : role.titles;
  const usual: Omit<KnownRole, "id" | "titles"> = titled(normal(titles[0] ?? "")) ?? nothingKnown;
  const {
    metrics = usual.metrics,
    questions,
    wordsThatLand,
    wordsToAvoid,
    side = usual.side,
    pressure = usual.pressure,
  } = role;
  return {
    id: roleId(role),
    titles,
    ...(side === undefined ? {} : { side }),
    ...(pressure === undefined ? {} : { pressure }),
    metrics,
    questions: questions ?? usual.questions,
    wordsThatLand: wordsThatLand ?? usual.wordsThatLand,
    wordsToAvoid: wordsToAvoid ?? usual.wordsToAvoid,
  };
}

const nothingKnown = { metrics: [], questions: [], wordsThatLand: [], wordsToAvoid: [] };

function namesOf(role: ConfiguredRole): readonly string[] {
  return [roleId(role), ...(typeof role.titles === "string" ? [role.titles] : role.titles)].map(normal);
}

const workOfIt =
  /^(?:(?:enterprise|solutions?|software|cloud|systems?|infrastructure|technical) architects?|(?:software|platform|cloud|devops|systems?|network) (?:engineers?|administrators?|developers?|team)|service desk|help ?desk|devops|developers?)$/u;

/** Titles in small letters, without dots, hyphens and doubled spaces: `C.F.O.` is `cfo`. */
function normal(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[.'’]/g, "")
    .replace(/&/g, " and ")
    .replace(/[-–—_\s]+/g, " ")
    .trim();
}

function titled(title: string): Role | undefined {
  if (title === "" || title.length > 80) return undefined;
  const plain = withoutRank(title);
  return byTitle.get(title) ?? byTitle.get(plain) ?? ledBy(plain);
}

const byTitle = new Map(roles.flatMap((role) => [role.id, ...role.titles].map((title) => [normal(title), role])));

/** Rank and reach do not change the language of an office: `Deputy CFO`, `Group CFO`. */
function withoutRank(title: string): string {
  const words = title.split(" ");
  while (words.length > 1 && ranks.has(words[0] ?? "")) words.shift();
  return words.join(" ");
}

const ranks = new Set([
  ...["the", "our", "group", "deputy", "acting", "interim", "regional", "global", "national", "divisional", "local"],
  ...["associate", "assistant", "joint", "co", "senior", "corporate"],
]);

/** The role of whoever leads a field: `Head of Finance`, `VP Marketing`, `IT manager`, `Legal department`, `Chief supply officer`. */
function ledBy(title: string): Role | undefined {
  const head = /^(?:head|director|[se]?vp|(?:executive )?vice president),? (?:of |for )?(?:the )?(?<field>\S.*)$/u.exec(
    title,
  );
  const tail = /^(?<field>\S.*) (?:head|director|vp|vice president)$/u.exec(title);
  const chief = /^chief (?<field>\S.*) officer$/u.exec(title);
  const office = chief?.groups?.field ?? "";
  // `Chief Finacial Officer` leads no unit of that name.
  if (office.length > 5 && !fields.has(office) && nearest(office, [...fields.keys()]) !== undefined) return undefined;
  const field = (head ?? tail ?? chief)?.groups?.field;
  if (field !== undefined) return inField(field) ?? byTitle.get("business unit head");
  const manager = /^(?<field>\S.*) (?:manager|lead)$/u.exec(title)?.groups?.field;
  if (manager !== undefined && places.has(manager)) return byTitle.get("business unit head");
  const group = /^(?<field>\S.*) (?:team|department|division|function|committee)$/u.exec(title)?.groups?.field;
  return inField(manager ?? group ?? title);
}

function inField(field: string): Role | undefined {
  const known = fields.get(field);
  if (known !== undefined) return byTitle.get(known);
  // All that begins with IT is of IT, its security aside, which has a lens of its own: `IT operations`.
  return /^(?:it|ict) /u.test(field) ? byTitle.get("cio") : undefined;
}

const fields = new Map(
  Object.entries({
    cfo: ["finance", "finances", "financial", "accounting", "accounts", "controlling", "treasury"],
    cmo: ["marketing", "brand", "marketing and communications", "sales and marketing"],
    coo: ["operations", "operating", "business operations"],
    cro: ["sales", "revenue", "commercial", "sales operations"],
    "chief risk officer": ["risk", "risk management", "audit", "internal audit", "compliance", "risk and compliance"],
    ciso: ["information security", "it security", "cyber security", "cybersecurity", "ict security"],
    chro: ["hr", "human resources", "people", "personnel", "people and culture", "talent"],
    cio: ["it", "ict", "information technology", "information systems", "technology", "software development"],
    "general counsel": ["legal", "legal affairs", "law", "privacy", "data protection"],
  }).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
);

/** What a business-unit head may be the manager of; a project manager is none. */
const places = new Set([
  ...[
    "plant",
    "branch",
    "store",
    "shop",
    "site",
    "factory",
    "warehouse",
    "depot",
    "hotel",
    "hospital",
    "ward",
    "clinic",
  ],
  ...["area", "region", "regional", "country", "department", "division", "unit", "business unit", "office", "practice"],
]);
