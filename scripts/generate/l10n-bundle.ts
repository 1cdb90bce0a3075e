import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";
import { configSchema } from "../../src/core/config/config-schema";
import { families } from "../../src/core/families";
import { roles } from "../../src/core/roles";
import { proposalSchema, type Schema } from "../../src/core/schema";
import { rules } from "../../src/rules";
import { sevenThings } from "../../src/rules/define-rule";

/** `l10n/bundle.l10n.json`: every text that a person reads, from the sources, the schema and the rules, for translators. */
export async function l10nBundle(): Promise<string> {
  const bundle = { ...(await getL10nJson(sources())) };
  const words = [
    ...schemaWords(proposalSchema),
    ...schemaWords(configSchema),
    ...rules.flatMap(({ summary, why, options }) => [
      summary,
      why,
      ...(options === undefined ? [] : schemaWords(options)),
    ]),
    ...roles.flatMap(({ pressure, metrics, questions, wordsThatLand, wordsToAvoid }) => [
      ...[pressure, ...questions, ...wordsThatLand, ...wordsToAvoid],
      ...metrics.flatMap(({ name, unit, definition }) => [name, unit, definition]),
    ]),
    ...families.flatMap(({ summary, why }) => [summary, why]),
    ...Object.values(sevenThings),
  ];
  for (const text of words) bundle[text] = text;
  const sorted = Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

function sources(): { extension: string; contents: string }[] {
  const top = join(__dirname, "../../src");
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("generated"))
    .sort()
    .map((file) => ({ extension: ".ts", contents: readFileSync(join(top, file), "utf8") }));
}

function schemaWords(schema: Schema): string[] {
  const own = [
    schema.title,
    schema.description,
    schema.patternErrorMessage,
    schema["x-noun"],
    ...(schema.enumDescriptions ?? []),
  ];
  const inner = [
    ...(schema.prefixItems ?? []),
    schema.items,
    ...(schema.anyOf ?? []),
    ...[schema.properties, schema.patternProperties, schema.$defs].flatMap((members) => Object.values(members ?? {})),
  ];
  return [...own, ...inner.flatMap((member) => (member === undefined ? [] : schemaWords(member)))].filter(
    (word) => word !== undefined,
  );
}
