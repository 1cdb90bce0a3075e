import * as l10n from "@vscode/l10n";
import type { Proposal } from "../../generated/proposal";
import type { Sourced, Summary } from "../summary";
import { dateWords } from "./date-words";
import { present, type Reading } from "./reading";

/** Title, language, where the proposal stands, who wrote it, and what of that could not be read. */
export function standing({
  model,
  text,
  unread,
  locale,
}: Reading): Omit<Summary, "sections" | "lens" | "lenses" | "opening"> {
  const updated = dateWords(model.updated, locale);
  const refused = new Map(
    shown.filter((field) => model[field] === undefined).map((field) => [field, unread([field])] as const),
  );
  return {
    language: model.language ?? "en",
    title: text(model, "title") ?? { text: l10n.t("Untitled proposal"), source: ["title"] },
    standing: present<Sourced>([
      text(model, "organisation"),
      model.list && { text: listWords()[model.list], source: ["list"] },
      refused.get("stage") !== undefined ? undefined : { text: stageWords()[model.stage ?? "idea"], source: ["stage"] },
      refused.get("status") !== undefined
        ? undefined
        : { text: statusWords()[model.status ?? "draft"], source: ["status"] },
    ]),
    origin: present<Sourced>([
      text(model, "author"),
      updated === undefined ? undefined : { text: l10n.t("Updated {0}", updated), source: ["updated"] },
      model.version === undefined ? undefined : { text: l10n.t("Version {0}", model.version), source: ["version"] },
    ]),
    gaps: present([...refused.values()]),
  };
}

/** The fields that the head of the page shows, in its order. */
const shown = ["title", "organisation", "list", "stage", "status", "author", "updated", "version"] as const;

function listWords(): Record<NonNullable<Proposal["list"]>, string> {
  return { run: l10n.t("Keeps the lights on"), innovate: l10n.t("Drives innovation") };
}

function stageWords(): Record<NonNullable<Proposal["stage"]>, string> {
  return {
    idea: l10n.t("Idea"),
    outline: l10n.t("Outline case"),
    full: l10n.t("Full business case"),
    delivery: l10n.t("In delivery"),
    closed: l10n.t("Closed"),
  };
}

function statusWords(): Record<NonNullable<Proposal["status"]>, string> {
  return {
    draft: l10n.t("Draft"),
    "in-review": l10n.t("In review"),
    approved: l10n.t("Approved"),
    rejected: l10n.t("Rejected"),
    deferred: l10n.t("Deferred"),
  };
}
