import * as l10n from "@vscode/l10n";
import type { Section } from "../summary";
import { present, type Reading, section } from "./reading";

/** The author's own summary. */
export function inShortSection({ model, text }: Reading): Section {
  return section("in-short", l10n.t("In short"), ["summary"], { texts: present([text(model, "summary")]) });
}
