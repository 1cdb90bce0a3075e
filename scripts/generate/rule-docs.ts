import { families } from "../../src/core/families";
import type { Schema } from "../../src/core/schema";
import { rules } from "../../src/rules";
import { type Example, type Rule, sevenThings } from "../../src/rules/define-rule";

const severityNames = { error: "Error", warning: "Warning", info: "Information", hint: "Hint" } as const;

/** `docs/rules.md`: every rule with its reason and the examples that are its tests. */
export function ruleDocs(): string {
  const contents = [...rules.map(({ id, summary }) => ({ id, summary })), ...families];
  return `<!-- Generated from src/rules by \`npm run generate\`. -->
# The rules

What Proposal Bridge looks for in a proposal, and why the people who decide would care.

| Rule | |
|---|---|
${contents.map(({ id, summary }) => `| [${id}](#${id}) | ${summary} |`).join("\n")}

${rules.map(ruleSection).join("\n")}
${families.map(({ id, summary, why }) => `## ${id}\n\n${summary}\n\n${why}\n`).join("\n")}`;
}

function ruleSection({ id, summary, why, source, serves, severity, options, examples }: Rule): string {
  return `## ${id}

${summary}

**Why.** ${why}
${source === undefined ? "" : `\n**From.** ${source}\n`}
*${severityText(severity)} · serves “${sevenThings[serves]}”*

${options === undefined ? "" : optionsText(options)}${examples.map(exampleText).join("\n")}`;
}

function optionsText({ properties = {} }: Schema): string {
  const options = Object.entries(properties).map(([name, { description }]) => `- \`${name}\`: ${description}`);
  return `Options:\n\n${options.join("\n")}\n\n`;
}

function severityText(severity: Rule["severity"]): string {
  if (typeof severity === "string") return severityNames[severity];
  return Object.entries(severity)
    .map(([stage, grave]) => `${severityNames[grave]} from stage \`${stage}\` on`)
    .join(", ");
}

function exampleText(example: Example): string {
  return [shownText(example), ...besideTexts(example)].join("\n");
}

function shownText(example: Example): string {
  if ("good" in example) return `Good:\n\n${fenced(example.good)}`;
  if ("nearMiss" in example) return `Also good:\n\n${fenced(example.nearMiss)}`;
  return `Found here:\n\n${fenced(marked(example.bad))}`;
}

/** What an example stands among, and what becomes of it. */
function besideTexts(example: Example): readonly string[] {
  const texts: string[] = [];
  if (example.config !== undefined) texts.push(`With this \`proposals.config.yaml\`:\n\n${fenced(example.config)}`);
  if (example.today !== undefined) texts.push(`On ${example.today}.\n`);
  for (const [name, text] of Object.entries(example.others ?? {})) texts.push(`Beside \`${name}\`:\n\n${fenced(text)}`);
  if (!("bad" in example)) return texts;
  if (example.fixed !== undefined) texts.push(`After its fix:\n\n${fenced(example.fixed)}`);
  if (example.suggestion !== undefined)
    texts.push(`After its suggestion was filled in:\n\n${fenced(example.suggestion.filled)}`);
  return texts;
}

/** The place of the finding, underlined by a comment at the end of its line. */
function marked(bad: string): string {
  return bad.replace(/^(.*)\[\|(.*?)\|\](.*)$/gm, "$1$2$3  # ← here");
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\`\`\`\n`;
}
