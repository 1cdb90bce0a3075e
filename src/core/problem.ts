import type { FarPlace } from "./neighbours";
import type { SnippetEdit } from "./snippet";
import type { Span, TextEdit } from "./text";

/** How grave a problem is, gravest first. */
export const severities = ["error", "warning", "info", "hint"] as const;

/** How grave a problem is. */
export type Severity = (typeof severities)[number];

/** A change derived from the file or the configuration alone. Its edits are computed when asked for. */
export interface Fix {
  readonly title: string;
  /** It changes a sum or a link that people may have agreed on, so it is offered and never runs unattended. */
  readonly attended?: true;
  /** None where the file is written in a way that leaves no safe place. */
  readonly edits: () => readonly TextEdit[];
}

/** A fix that is offered and never runs unattended. */
export function attended(fix: Fix): Fix {
  return { ...fix, attended: true };
}

/** The one fix of a problem that may run unattended, or nothing: a choice is a person's. */
export function unattendedFix({ fixes }: Pick<Problem, "fixes">): Fix | undefined {
  const [fix, another] = fixes;
  return another === undefined && fix?.attended !== true ? fix : undefined;
}

/** A snippet with empty tab stops for a person to fill in, so only an editor offers it. It is worked out when asked for. */
export interface Suggestion {
  readonly title: string;
  /** Nothing where the file is written in a way that leaves no safe place. */
  readonly insert: () => SnippetEdit | undefined;
}

/** Something wrong or missing in a proposal, at the narrowest place that shows it. */
export interface Problem {
  /** The id of the rule or family, under which it is documented and can be tuned. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is wrong and what to do, in one sentence, in the reader's language. */
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly suggestions: readonly Suggestion[];
  /** Another place that the message speaks of, in this file. */
  readonly related?: { readonly span: Span; readonly message: string };
  /** The word that would be fine if the organisation's vocabulary accepted it. */
  readonly word?: string;
  /** A place in another file that the message speaks of; `path` as the index of the workspace has it. */
  readonly elsewhere?: Elsewhere;
}

/** A place in another file, and what is there. */
export interface Elsewhere {
  readonly path: string;
  readonly place: FarPlace;
  readonly message: string;
}

/** A problem of the given rule, without fixes unless they are given. */
export function problem(
  rule: string,
  severity: Severity,
  span: Span,
  message: string,
  more: Partial<Pick<Problem, "fixes" | "suggestions" | "related" | "word" | "elsewhere">> = {},
): Problem {
  return { rule, severity, span, message, fixes: [], suggestions: [], ...more };
}
