import type { Model } from "../core/model";
import type { Fix, Severity, Suggestion } from "../core/problem";
import type { Block } from "../core/snippet";
import type { Span } from "../core/text";
import type { MapNode, Node, Path, ScalarNode } from "../core/tree";

/** The seven things that close the gap between IT and the business; each rule serves one. */
export const sevenThings = {
  priority: "Identify the real priority",
  pressure: "Understand your peers' pressure",
  dots: "Connect the dots",
  together: "Work together",
  lists: "Keep two lists",
  strengths: "Bring your strengths",
  bottleneck: "Capture the budget",
} as const;

/** The stages that a proposal goes through, in their order. */
export const stages = ["idea", "outline", "full", "delivery", "closed"] as const;

/** How grave a finding is from each stage on; a rule is silent before the first of them. */
export type StagedSeverity = Partial<Readonly<Record<(typeof stages)[number], Severity>>>;

/** How grave a rule's finding is in a proposal of that stage, or nothing where the rule is silent. */
export function severityAt(
  { severity }: Pick<Rule, "severity">,
  stage: (typeof stages)[number] = "idea",
): Severity | undefined {
  if (typeof severity === "string") return severity;
  const reached = stages.slice(0, stages.indexOf(stage) + 1);
  return reached.map((name) => severity[name]).findLast((found) => found !== undefined);
}

/** What a rule can ask about the proposal it looks at. */
export interface RuleContext {
  readonly model: Model;
  readonly root: MapNode;
  /** The node at a path, or nothing. */
  readonly nodeAt: (path: Path) => Node | undefined;
  /** Whether something was written at the path, right or wrong: neither nothing, nor blank, nor an empty list. */
  readonly has: (path: Path) => boolean;
  /** Where to show that something is missing from the map at the path: its first key; for the whole proposal, its first line. */
  readonly keyOf: (path: Path) => Span;
  /** The node that an object or list of the model was read from; each was read from one. */
  readonly nodeOf: (content: object) => Node;
  /** The place of the field of an object of the model, of its key where it has one, else of the object's first key. */
  readonly keyIn: (content: object, field: string) => Span;
  /** Where a part of a text stands; the whole text where it is not written in one piece. */
  readonly spanWithin: (node: ScalarNode, part: string) => Span;
  /** Offers to give the map at the path a field. */
  readonly suggestField: (title: string, path: Path, field: string, block: Block) => Suggestion;
  /** Offers to give an object of the model a field. */
  readonly suggestFieldIn: (title: string, content: object, field: string, block: Block) => Suggestion;
  /** Offers to add an item to the list at the path, which has items. */
  readonly suggestItem: (title: string, path: Path, block: Block) => Suggestion;
  /** Offers to write on at the end of a text. */
  readonly suggestText: (title: string, node: ScalarNode, text: string) => Suggestion;
  /** Writes another value in place of one. */
  readonly replaceValue: (node: Node, value: string) => Fix;
}

/** What a rule found: where, and what to say. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly suggestions?: readonly Suggestion[];
}

/**
 * A proposal that shows the rule at work. `[|…|]` marks where it finds something; `filled` is the text after its first
 * suggestion was taken and its tab stops were filled in.
 */
export type Example =
  | { readonly bad: string; readonly suggestion?: { readonly stops: readonly string[]; readonly filled: string } }
  | { readonly good: string }
  | { readonly nearMiss: string };

/** One rule: what it flags and why, and the examples that are its tests and its documentation. */
export interface Rule {
  readonly id: string;
  /** One sentence that begins with "Flags". */
  readonly summary: string;
  /** Two sentences at most that a chief financial officer would agree with. */
  readonly why: string;
  readonly serves: keyof typeof sevenThings;
  /** How grave the finding is, at every stage or from each stage on. */
  readonly severity: Severity | StagedSeverity;
  /** Fields of whose emptiness this rule speaks where it finds something, so that the schema does not: `drivers`, `drivers.*`. */
  readonly speaksForEmpty?: readonly string[];
  readonly check: (context: RuleContext) => Iterable<Finding>;
  readonly examples: readonly Example[];
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
