import { formatDocs } from "./format-docs";
import { l10nBundle } from "./l10n-bundle";
import { manifestIdsCode } from "./manifest-ids";
import { notices } from "./notices";
import { ruleDocs } from "./rule-docs";
import { ruleIndexCode } from "./rule-index";
import { typesCode } from "./types";
import { validatorCode } from "./validator";

/** Every generated file: its path from the top of the project and its text. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["src/generated/proposal.ts", await typesCode()],
    ["src/generated/validate-proposal.js", validatorCode()],
    ["src/generated/manifest.ts", manifestIdsCode()],
    ["src/rules/index.ts", ruleIndexCode()],
    ["docs/rules.md", ruleDocs()],
    ["docs/format.md", formatDocs()],
    ["l10n/bundle.l10n.json", await l10nBundle()],
    ["THIRD-PARTY-NOTICES", await notices()],
  ]);
}
