import * as l10n from "@vscode/l10n";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { bareThing, technologyWords } from "../judging/technology-words";

export default defineRule({
  id: "technology-as-driver",
  summary: "Flags a driver that names technology and no effect on the organisation.",
  why: "Nobody outside IT has moving to the cloud among their goals. What it earns, saves or protects is the reason to pay for it.",
  serves: "priority",
  severity: "warning",

  *check({ model, nodeOf, suggestText }) {
    if (!isEnglish(model)) return;
    for (const driver of model.drivers ?? []) {
      if (typeof driver !== "object" || driver.statement === undefined || !isTechnology(driver.statement)) continue;
      const node = entryOf(nodeOf(driver), "statement")?.value;
      if (node?.kind !== "scalar") continue;
      yield {
        span: node.span,
        message: l10n.t("This driver is technology. Say what it earns, saves or protects for the organisation."),
        suggestions: [suggestText(l10n.t("Go on with “so that …”"), node, " so that $1")],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Move payroll out of the basement
drivers:
  - kind: efficiency
    statement: [|Cloud migration|]
`,
      suggestion: {
        stops: ["payroll runs in 2 hours instead of 11"],
        filled: `proposal: 1
title: Move payroll out of the basement
drivers:
  - kind: efficiency
    statement: Cloud migration so that payroll runs in 2 hours instead of 11
`,
      },
    },
    {
      bad: `proposal: 1
title: Let tenants report repairs at any hour
drivers:
  - kind: revenue-generation
    statement: [|"Introduce a modern API platform"|]
  - kind: risk-management
    statement: [|Upgrade of the legacy ERP by 2028|]
`,
    },
    {
      good: `proposal: 1
title: Move payroll out of the basement
drivers:
  - kind: risk-management
    statement: 4,100 people are paid on time even when one building floods
`,
    },
    {
      nearMiss: `proposal: 1
title: Let tenants report repairs at any hour
drivers:
  - kind: efficiency
    statement: One portal for repairs instead of four telephone lines
  - kind: risk-management
    statement: The old system loses its support in 2027
  - revenue-generation
`,
    },
  ],
});

const technology = new Set<string>([
  ...technologyWords.map((words) => words.replaceAll(" ", "-")),
  ...["ai", "analytics", "automation", "cybersecurity", "digitalisation", "digitalization", "digitisation", "ict"],
  ...["containerisation", "virtualisation", "on-premises", "on-prem", "azure", "aws"],
]);

/** What is done to technology, in all the ways a plan names it. */
const work = new Set([
  ...[
    "migrate",
    "migrating",
    "migration",
    "move",
    "moving",
    "upgrade",
    "upgrading",
    "replace",
    "replacement",
    "implement",
  ],
  ...["implementing", "implementation", "introduce", "introducing", "introduction", "build", "building", "deploy"],
  ...["deployment", "deploying", "install", "installation", "launch", "roll-out", "rollout", "modernise", "modernize"],
  ...["modernising", "modernisation", "modernization", "consolidate", "consolidation", "refactor", "refactoring"],
  ...["redesign", "renewal", "renew", "refresh", "transformation", "integration", "integrate", "adoption", "adopt"],
  ...["development", "develop", "decommission", "decommissioning", "retire", "completion", "complete", "finish"],
  ...["standardise", "standardisation", "standardization", "roll", "out", "project", "programme"],
]);

const fillers = new Set([
  ...["a", "an", "the", "our", "all", "to", "of", "from", "into", "on", "in", "and", "for", "with", "by", "new", "old"],
  ...[
    "modern",
    "legacy",
    "central",
    "common",
    "single",
    "unified",
    "integrated",
    "company-wide",
    "group-wide",
    "whole",
  ],
  ...[
    "state-of-the-art",
    "scalable",
    "flexible",
    "robust",
    "digital",
    "existing",
    "current",
    "next-generation",
    "hybrid",
  ],
  ...[
    "native",
    "cloud-native",
    "cloud-based",
    "public",
    "private",
    "&",
    "online",
    "data",
    "technical",
    "further",
    "infrastructure",
    "architecture",
  ],
]);

/** Whether nothing but technology and the work on it is named; after a verb or noun of work, also two words of another kind. */
function isTechnology(statement: string): boolean {
  // Small letters hide what `IT` is, and spaces what belongs together.
  const bare = bareThing(statement.replace(/(?<![\p{L}\p{N}])IT(?![\p{L}\p{N}])/gu, "ICT"));
  const words = phrases
    .reduce((text, phrase) => text.replace(phrase, phrase.replaceAll(" ", "-")), bare ?? "")
    .split(" ");
  if (words.length > 9 || !words.some((word) => technology.has(word))) return false;
  const others = words.filter((word) => !technology.has(word) && !work.has(word) && !fillers.has(word));
  // What follows on “to” may be what it is for: `Adopt an app to book beds`.
  const purpose = words.some((word, at) => word === "to" && others.includes(words[at + 1] ?? ""));
  return others.length === 0 || (others.length <= 2 && work.has(words[0] ?? "") && !purpose);
}

const phrases = technologyWords.filter((words) => words.includes(" "));
