import { stringify } from "yaml";
import { configSchema } from "../../src/core/config/config-schema";
import { fieldSections } from "./field-docs";

/** `docs/configuration.md`: how configurations apply, and every field of one, from the schema. */
export function configDocs(): string {
  const { enum: severities = [], enumDescriptions = [] } = configSchema.$defs?.ruleSeverity ?? {};
  return `<!-- Generated from schemas/config.schema.json by \`npm run generate\`. -->
# The configuration file, proposals.config.yaml

${configSchema.description ?? ""}

\`\`\`yaml
${example.trim()}
\`\`\`

It is data, never code, and nothing is read from outside the folders that are open. While you edit it, its mistakes are underlined,
every field and rule explains itself on hover, and the findings of open proposals follow. Fields of your own begin with \`x-\`.

**Which one applies.** All configurations from the top of the workspace folder down to the proposal apply together. A value in a nearer
file wins; goals and roles are merged by their ids, rules by their names, accepted words add up. With \`extends\`, a file builds on others:
they count as a little farther away than itself.

**How grave a finding is.** The rule proposes it ([all rules](rules.md)), the \`profile\` raises or hides it, \`rules\` sets it by
name, and \`overrides\` sets it for some files. The later of these wins; a severity may be given alone or with the options of the rule.

| Severity | |
|---|---|
${severities.map((word, index) => `| \`${word}\` | ${enumDescriptions[index] ?? ""} |`).join("\n")}

The quick fix _Change the severity of … in the configuration_ of a finding writes this for you; a key can be bound to it, too:
\`{"key": "…", "command": "proposals.tuneSeverity", "args": {"rule": "no-ask", "severity": "off"}}\`. _Accept … in the vocabulary_ adds a
word that was found to those that everybody here knows.

**Silencing one finding** needs no configuration. Comments in the proposal do it, with the reason behind \`--\`:

\`\`\`yaml
# proposals-disable-file no-benefit -- the benefits are in the programme's proposal
stakeholders:
  # proposals-disable-next-line unknown-role -- our statutes call it so
  - role: Dyke warden
ask:
  decision: Approve the outline
  by: TBD # proposals-disable-line schema -- the board meets in spring, the day is not fixed
\`\`\`

\`# proposals-disable RULE\` silences from there to \`# proposals-enable RULE\` or the end. A comment that silences nothing is reported.

${fieldSections(configSchema)}`;
}

const example = stringify(
  {
    extends: "../shared/finance.yaml",
    profile: "recommended",
    organisation: "Northwind Gears (fictional)",
    vocabulary: { accept: ["OTIF"], replace: { leverage: "use" } },
    rules: { "only-it-stakeholders": "off", "no-benefit": "error" },
    overrides: [{ files: "drafts/**", rules: { "no-ask": "hint" } }],
    exclude: "templates/**",
  },
  { lineWidth: 0 },
);
