import type { Amounts } from "../core/amounts";
import type { EffectiveConfig } from "../core/config/effective-config";
import type { CaseMoney } from "../core/finance/case-money";
import type { Model } from "../core/model";
import type { Neighbours, ProposalFacts } from "../core/neighbours";
import type { Elsewhere, Fix, Severity, Suggestion } from "../core/problem";
import type { Prose } from "../core/prose";
import type { References } from "../core/references";
import type { Schema } from "../core/schema";
import type { Block, TabStop } from "../core/snippet";
import type { Span } from "../core/text";
import type { MapNode, Node, Path, ScalarNode } from "../core/tree";
import type { Stakeholder, TeamMember } from "../generated/proposal";

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
  /** What the organisation's configurations say; its goals, roles, currency, vocabulary. */
  readonly config: EffectiveConfig;
  /** The options that the configuration gives this rule; only what its schema of options accepts. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Which entries can be referred to by an id, and where that is done. */
  readonly references: References;
  /** The day on which the proposal is judged, as an ISO date; nothing where that is not known. */
  readonly today: string | undefined;
  /** The flows of the case and of its options, and what they return. */
  readonly money: CaseMoney;
  /** The money of one entry, open ends of years closed; nothing where no amount was given. */
  readonly amounts: (value: unknown) => Amounts | undefined;
  /** The texts that executives read, in the order of the file. */
  readonly prose: () => readonly Prose[];
  /** The stakeholder or team member with an id, or nothing. */
  readonly personOf: (id: string) => Stakeholder | TeamMember | undefined;
  /** The node at a path, or nothing. */
  readonly nodeAt: (path: Path) => Node | undefined;
  /** Whether something was written at the path, right or wrong, or under a misspelt name: neither nothing, nor blank, nor an empty list. */
  readonly has: (path: Path) => boolean;
  /** Where to show that something is missing from the map at the path: its first key; for the whole proposal, its first line. */
  readonly keyOf: (path: Path) => Span;
  /** The node that an object or list of the model was read from; each was read from one. */
  readonly nodeOf: (content: object) => Node;
  /** The place of the field of an object of the model, of its key where it has one, else of the object's first key. */
  readonly keyIn: (content: object, field: string) => Span;
  /** Where a part of a text stands; the whole text where it is not written in one piece. */
  readonly spanWithin: (node: ScalarNode, part: string) => Span;
  /** Where a part of a text stands, from one index of its value to another, however it is written. */
  readonly placeWithin: (node: ScalarNode, from: number, to: number) => Span;
  /** Offers to give the map at the path a field. */
  readonly suggestField: (title: string, path: Path, field: string, block: Block) => Suggestion;
  /** Offers to give an object of the model a field. */
  readonly suggestFieldIn: (title: string, content: object, field: string, block: Block) => Suggestion;
  /** Offers to give an object of the model several fields in one place, in the given order. */
  readonly suggestFieldsIn: (title: string, content: object, fields: Readonly<Record<string, Block>>) => Suggestion;
  /** Offers to add an item to the list at the path, which has items. */
  readonly suggestItem: (title: string, path: Path, block: Block) => Suggestion;
  /** Offers to add several items to the list at the path, which has items. */
  readonly suggestItems: (title: string, path: Path, blocks: readonly Block[]) => Suggestion;
  /** Offers to write a block, which says what the value says and more, in place of the value of a field of an object of the model. */
  readonly suggestWiderIn: (title: string, content: object, field: string, block: Block) => Suggestion;
  /** Offers to write another value, still to be filled in, in place of one. */
  readonly suggestValue: (title: string, node: Node, value: TabStop) => Suggestion;
  /** Offers to write on at the end of a text. */
  readonly suggestText: (title: string, node: ScalarNode, text: string) => Suggestion;
  /** Gives a map a field whose value is known. */
  readonly setField: (title: string, map: MapNode, field: string, block: Block) => readonly Fix[];
  /** Adds a known value to a list that has items. */
  readonly addToList: (title: string, list: Node, block: Block) => readonly Fix[];
  /** Writes another text at a place. */
  readonly replaceText: (title: string, span: Span, text: string) => Fix;
  /** Writes another value in place of one. */
  readonly replaceValue: (node: Node, value: string) => Fix;
}

/** What a rule found: where, and what to say. */
export interface Finding {
  readonly span: Span;
  readonly message: string;
  /** Graver or milder than the rule's own, where the catalogue says so; what is configured still goes before it. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly suggestions?: readonly Suggestion[];
  /** Another place in this file that the message speaks of. */
  readonly related?: { readonly span: Span; readonly message: string };
  /** The word that would be fine if the organisation's vocabulary accepted it. */
  readonly word?: string;
}

/** What a rule can ask about a proposal among the others of the workspace. */
export interface AcrossContext {
  /** The address of the proposal, as the neighbours have it. */
  readonly path: string;
  readonly facts: ProposalFacts;
  readonly neighbours: Neighbours;
  readonly config: EffectiveConfig;
  /** The options that the configuration gives this rule; only what its schema of options accepts. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The day on which the proposal is judged, as an ISO date; nothing where that is not known. */
  readonly today: string | undefined;
  /** The proposal as it is written. */
  readonly text: string;
}

/** What a rule found by looking at other files, at a place of this one. */
export interface AcrossFinding {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly suggestions?: readonly Suggestion[];
  readonly elsewhere?: Elsewhere;
}

/**
 * A proposal that shows the rule at work. `[|…|]` marks where it finds something; `fixed` is the text after all that can be
 * fixed unattended was, `filled` that after its first suggestion was taken and its tab stops were filled in.
 */
export type Example = Beside &
  (
    | {
        readonly bad: string;
        readonly fixed?: string;
        readonly suggestion?: { readonly stops: readonly string[]; readonly filled: string };
      }
    | { readonly good: string }
    | { readonly nearMiss: string }
  );

/** The day on which examples are judged that name none, as an ISO date. */
export const usualDay = "2026-11-23";

/** What an example stands among, where that matters. */
interface Beside {
  /** What `proposals.config.yaml` holds. */
  readonly config?: string;
  /** The other proposals of the workspace, by the names of their files; the example itself is `example.proposal.yaml`. */
  readonly others?: Readonly<Record<string, string>>;
  /** The day on which it is judged, as an ISO date; 23 November 2026 where it does not say. */
  readonly today?: string;
}

/** One rule: what it flags and why, and the examples that are its tests and its documentation. */
export interface Rule {
  readonly id: string;
  /** One sentence that begins with "Flags". */
  readonly summary: string;
  /** Two sentences at most that a chief financial officer would agree with. */
  readonly why: string;
  /** Where the practice comes from, as a reader would cite it. */
  readonly source?: string;
  readonly serves: keyof typeof sevenThings;
  /** How grave the finding is, at every stage or from each stage on. */
  readonly severity: Severity | StagedSeverity;
  /** Fields of whose emptiness this rule speaks where it finds something, so that the schema does not: `drivers`, `drivers.*`. */
  readonly speaksForEmpty?: readonly string[];
  /** What its options may hold, where it takes any: a schema of type `object` with a title, a description and examples. */
  readonly options?: Schema;
  readonly check: (context: RuleContext) => Iterable<Finding>;
  /** What it finds by looking at the other proposals, asked again whenever one of them changes. */
  readonly across?: (context: AcrossContext) => Iterable<AcrossFinding>;
  readonly examples: readonly Example[];
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
