import type { Summary } from "../features/summary";
import { htmlPage } from "./html-page";
import { markdown } from "./markdown";

/** The files that a summary can become, by the ending of their names. */
export type ExportFormat = "html" | "md";

/** A summary as the text of a file that can be passed on. */
export function exportSummary(summary: Summary, format: ExportFormat): string {
  return format === "html" ? htmlPage(summary) : markdown(summary);
}
