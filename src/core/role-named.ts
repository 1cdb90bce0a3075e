import { nearest } from "./nearest";
import { type Role, roles } from "./roles";

/** The known role that a title means, regardless of case, rank and spelling (`Head of Sales`, `sales director`), or nothing. */
export function roleNamed(text: string): Role | undefined {
  const whole = normal(text);
  // Behind a comma, dash or bracket stands whose head it is: `CFO, Plant South`.
  const first = normal(text.split(/[,;(/|]|\s[-–—]\s/u, 1)[0] ?? "");
  return titled(whole) ?? titled(first);
}

/** Whether a title is surely one of IT: a known role of IT, or one that names IT's work. */
export function isInIt(text: string): boolean {
  return roleNamed(text)?.side === "it" || workOfIt.test(normal(text));
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
