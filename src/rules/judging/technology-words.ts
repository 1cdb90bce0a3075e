/** Things that IT builds, buys or moves, as words of a sentence. */
export const technologyWords = [
  ...["api", "apis", "app", "apps", "chatbot", "chatbots", "ci/cd", "cloud", "crm", "dashboard", "dashboards"],
  ...["database", "databases", "devops", "erp", "etl", "firewall", "hana", "interface", "interfaces", "intranet"],
  ...["kubernetes", "mainframe", "mes", "mfa", "microservice", "microservices", "middleware", "platform", "platforms"],
  ...["plm", "portal", "portals", "s/4hana", "saas", "salesforce", "sap", "server", "servers", "servicenow"],
  ...["sharepoint", "software", "sso", "system", "systems", "tool", "tools", "vpn", "webshop", "website", "websites"],
  ...["wms", "data center", "data centre", "data lake", "data warehouse", "mobile application", "tech stack"],
  ...["technical debt", "web application", "web shop", "zero trust"],
] as const;

/** Adverbs, verbs and conjunctions that tell what somebody gets out of it; a text with one of them is no mere thing. */
const effect = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    ...["so", "that", "which", "who", "whose", "because", "instead", "without", "thereby", "thus", "hence", "while"],
    ...[
      "when",
      "where",
      "whenever",
      "before",
      "after",
      "until",
      "than",
      "longer",
      "can",
      "could",
      "may",
      "need",
      "needs",
    ],
    ...[
      "able",
      "enable",
      "enables",
      "enabling",
      "allow",
      "allows",
      "allowing",
      "let",
      "lets",
      "letting",
      "help",
      "helps",
    ],
    ...["more", "less", "fewer", "lower", "higher", "faster", "quicker", "sooner", "earlier", "cheaper", "easier"],
    ...[
      "better",
      "safer",
      "simpler",
      "shorter",
      "longer",
      "smaller",
      "larger",
      "greater",
      "fast",
      "quick",
      "cheap",
      "safe",
    ],
    ...["fall", "falls", "fell", "rise", "rises", "rose", "grow", "grows", "grew", "growth", "drop", "drops", "double"],
    ...[
      "doubles",
      "halve",
      "halves",
      "halved",
      "half",
      "twice",
      "cut",
      "cuts",
      "cutting",
      "reduce",
      "reduces",
      "reduced",
    ],
    ...["reducing", "reduction", "increase", "increases", "increased", "increasing", "improve", "improves", "improved"],
    ...[
      "improving",
      "improvement",
      "raise",
      "raises",
      "save",
      "saves",
      "saved",
      "saving",
      "savings",
      "avoid",
      "avoids",
    ],
    ...[
      "avoided",
      "avoiding",
      "prevent",
      "prevents",
      "protect",
      "protects",
      "protection",
      "stop",
      "stops",
      "end",
      "ends",
    ],
    ...["free", "frees", "gain", "gains", "win", "wins", "earn", "earns", "sell", "sells", "sold", "serve", "serves"],
    ...[
      "keep",
      "keeps",
      "know",
      "knows",
      "see",
      "sees",
      "find",
      "finds",
      "get",
      "gets",
      "receive",
      "receives",
      "trust",
    ],
    ...["answer", "answers", "decide", "decides", "order", "orders", "pay", "pays", "wait", "waits", "waiting", "lose"],
    ...["loses", "lost", "replacing", "unlock", "unlocks", "make", "makes", "give", "gives", "show", "shows", "cost"],
    ...[
      "costs",
      "revenue",
      "revenues",
      "margin",
      "sales",
      "profit",
      "cash",
      "risk",
      "risks",
      "loss",
      "losses",
      "breach",
    ],
    ...["breaches", "fraud", "fine", "fines", "downtime", "outage", "outages", "stoppage", "stoppages", "failure"],
    ...["failures", "compliance", "compliant", "law", "regulation", "audit", "security", "efficiency", "productivity"],
    ...["quality", "satisfaction", "retention", "customer", "customers", "patient", "patients", "client", "clients"],
    ...[
      "citizen",
      "citizens",
      "resident",
      "residents",
      "supplier",
      "suppliers",
      "student",
      "students",
      "guest",
      "guests",
    ],
    ...["time", "hours", "days", "weeks", "minutes", "money", "everyone", "everybody", "anyone", "nobody", "no", "not"],
    ...[
      "hand",
      "manual",
      "paper",
      "paperless",
      "error",
      "errors",
      "competitor",
      "competitors",
      "rival",
      "rivals",
      "market",
    ],
  ].join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Whom or what a thing is for, said in front of it, is no effect: `customer portal`. */
const attribute = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:audit|client|compliance|customer|market|order|patient|quality|resident|risk|sales|security|student|supplier|time) (?=(?:[^ ]+ )?(?:${technologyWords.join("|")})(?![\\p{L}\\p{N}]))`,
  "giu",
);

/** Parts of a text in which a date stands, so that what digits are left are figures. */
const date =
  /(?<![\p{L}\p{N}])(?:(?:\d{1,2}\.? )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: \d{1,2},?)?(?: (?:19|20)\d\d)?|q[1-4](?:[ /-](?:19|20)\d\d)?|(?:19|20)\d\d(?:-(?:q[1-4]|\d\d(?:-\d\d)?))?)(?![\p{L}\p{N}])/giu;

/** A text in small letters without its dates and final stop, or nothing where it names a figure or an effect or runs long. */
export function bareThing(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const undated = text
    .replace(date, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.!;]$/u, "")
    .trim();
  const named = undated.replace(attribute, "").trim();
  const figure = /(?<![\p{L}\p{N}/])\d|%/u.test(named);
  return figure || effect.test(named) || /[,;:?]/u.test(named) ? undefined : named.toLowerCase();
}
