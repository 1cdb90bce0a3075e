import * as vscode from "vscode";
import { severityChoices, type TunedSeverity, tuneSeverity } from "../features/tune-severity";
import type { CommandId } from "../generated/manifest";
import { changeConfiguration } from "./change-configuration";
import type { Configurations } from "./configurations";
import type { Diagnostics } from "./diagnostics";
import { isProposal } from "./proposals";

/** What `proposals.tuneSeverity` is given: the rule; the proposal, else the active one; the severity, else it asks. */
export interface SeverityRequest {
  readonly rule: string;
  readonly uri?: string;
  readonly severity?: TunedSeverity;
}

/** The command that lets a person choose how grave a rule is. */
export function severityCommand(title: string, request: SeverityRequest): vscode.Command {
  const command: CommandId = "proposals.tuneSeverity";
  return { command, title, arguments: [request] };
}

/** Asks how grave a rule is to be, and writes it in the nearest configuration. */
export async function chooseSeverity(
  request: unknown,
  diagnostics: Diagnostics,
  configurations: Configurations,
): Promise<void> {
  if (!isRequest(request)) return;
  const { rule } = request;
  const document =
    request.uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(request.uri, true));
  if (document === undefined || !isProposal(document)) return;
  const severity = request.severity ?? (await picked(rule, severityNow(document, rule, diagnostics, configurations)));
  if (severity !== undefined)
    await changeConfiguration(document.uri, (config, path) => tuneSeverity(config, { rule, severity, path }));
}

async function picked(rule: string, current: TunedSeverity | undefined): Promise<TunedSeverity | undefined> {
  // The first is what Enter picks.
  const choices = [...severityChoices()].sort(
    (a, b) => Number(b.severity === current) - Number(a.severity === current),
  );
  const items = choices.map(({ severity, meaning }) => ({
    label: severity,
    detail: meaning,
    severity,
    ...(severity === current && { description: vscode.l10n.t("now") }),
  }));
  const title = vscode.l10n.t("How grave is `{0}`?", rule);
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.severity;
}

/** What was set, else what its findings show, where those agree. */
function severityNow(
  document: vscode.TextDocument,
  rule: string,
  diagnostics: Diagnostics,
  configurations: Configurations,
): TunedSeverity | undefined {
  const set = configurations.of(document)?.severities.get(rule);
  if (set !== undefined) return set;
  const shown = new Set(
    diagnostics.problemsOf(document).flatMap((problem) => (problem.rule === rule ? [problem.severity] : [])),
  );
  return shown.size === 1 ? [...shown][0] : undefined;
}

function isRequest(value: unknown): value is SeverityRequest {
  if (typeof value !== "object" || value === null) return false;
  const { rule, uri, severity } = value as Partial<Record<keyof SeverityRequest, unknown>>;
  return (
    typeof rule === "string" &&
    (uri === undefined || typeof uri === "string") &&
    (severity === undefined || severityChoices().some((choice) => choice.severity === severity))
  );
}
