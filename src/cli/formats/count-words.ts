import * as l10n from "@vscode/l10n";
import type { Summary } from "../report";

/** "3 files checked, 12 findings: 2 errors, 10 warnings.", or that there are none. */
export function countWords(summary: Summary): string {
  const found = summary.error + summary.warning + summary.info + summary.hint;
  if (found === 0) return l10n.t("{0} checked, no findings.", filesWord(summary.files));
  const parts = [
    summary.error === 1 ? l10n.t("1 error") : summary.error > 1 ? l10n.t("{0} errors", summary.error) : "",
    summary.warning === 1 ? l10n.t("1 warning") : summary.warning > 1 ? l10n.t("{0} warnings", summary.warning) : "",
    summary.info === 1 ? l10n.t("1 remark") : summary.info > 1 ? l10n.t("{0} remarks", summary.info) : "",
    summary.hint === 1 ? l10n.t("1 hint") : summary.hint > 1 ? l10n.t("{0} hints", summary.hint) : "",
  ];
  const listed = parts.filter((part) => part !== "").join(", ");
  return l10n.t("{0} checked, {1}: {2}.", filesWord(summary.files), findingsWord(found), listed);
}

/** "1 finding", "2 findings". */
export function findingsWord(count: number): string {
  return count === 1 ? l10n.t("1 finding") : l10n.t("{0} findings", count);
}

/** "1 file", "2 files". */
export function filesWord(count: number): string {
  return count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count);
}
