import { configDocs } from "./config-docs";
import { formatDocs } from "./format-docs";
import { l10nBundle } from "./l10n-bundle";
import { manifestIdsCode } from "./manifest-ids";
import { notices } from "./notices";
import { pageStyleCode } from "./page-style";
import { ruleDocs } from "./rule-docs";
import { ruleIndexCode } from "./rule-index";
import { configTypesCode, typesCode } from "./types";
import { configValidatorCode, validatorCode, validatorTypes } from "./validator";

/** Every generated file: its path from the top of the project and its text. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["src/generated/proposal.ts", await typesCode()],
    ["src/generated/validate-proposal.js", validatorCode()],
    ["src/generated/validate-proposal.d.ts", validatorTypes("a proposal")],
    ["src/generated/config.ts", await configTypesCode()],
    ["src/generated/validate-config.js", configValidatorCode()],
    ["src/generated/validate-config.d.ts", validatorTypes("a configuration")],
    ["src/generated/manifest.ts", manifestIdsCode()],
    ["src/generated/page-style.ts", pageStyleCode()],
    ["src/rules/index.ts", ruleIndexCode()],
    ["docs/rules.md", ruleDocs()],
    ["docs/format.md", formatDocs()],
    ["docs/configuration.md", configDocs()],
    ["l10n/bundle.l10n.json", await l10nBundle()],
    ["THIRD-PARTY-NOTICES", await notices()],
  ]);
}
