// Generated from schemas/config.schema.json by `npm run generate`.

export type Path = string;
export type Paths = Path[];
export type Text = string;
export type Id = string;
export type Rate = string;
export type Money = MoneyNumber | MoneyText;
export type MoneyNumber = number;
export type MoneyText = string;
export type TextOrTexts = Text | Texts;
export type Texts = Text[];
export type Side = "business" | "it" | "outside";
/**
 * This interface was referenced by `Replacements`'s JSON-Schema definition
 * via the `patternProperty` "^".
 */
export type PlainWord = string;
/**
 * This interface was referenced by `Rules`'s JSON-Schema definition
 * via the `patternProperty` "^".
 */
export type RuleSetting = RuleSeverity | SeverityWithOptions;
export type RuleSeverity = "off" | "hint" | "info" | "warning" | "error";
export type SeverityWithOptions = [RuleSeverity, RuleOptions];
export type Globs = Glob | GlobList;
export type Glob = string;
export type GlobList = Glob[];

export interface Config {
  extends?: Path | Paths;
  profile?: "founding" | "recommended" | "strict";
  organisation?: Text;
  goals?: SharedGoal[];
  currency?: string;
  discountRate?: Rate;
  hurdleRate?: Rate;
  fiscalYearStart?:
    | "january"
    | "february"
    | "march"
    | "april"
    | "may"
    | "june"
    | "july"
    | "august"
    | "september"
    | "october"
    | "november"
    | "december";
  budget?: Budget;
  roles?: Role[];
  vocabulary?: Vocabulary;
  rules?: Rules;
  overrides?: Override[];
  include?: Globs;
  exclude?: Globs;
}
export interface SharedGoal {
  id: Id;
  name: Text;
  source?: Text;
  note?: Text;
}
export interface Budget {
  run?: Money;
  innovate?: Money;
  note?: Text;
}
export interface Role {
  id?: Id;
  titles: TextOrTexts;
  side?: Side;
  pressure?: Text;
  metrics?: Metric[];
  questions?: Texts;
  wordsThatLand?: Texts;
  wordsToAvoid?: Texts;
  note?: Text;
}
export interface Metric {
  name: Text;
  definition?: Text;
  unit?: Text;
  note?: Text;
}
export interface Vocabulary {
  accept?: Texts;
  replace?: Replacements;
  note?: Text;
}
export interface Replacements {
  [k: string]: PlainWord;
}
export interface Rules {
  [k: string]: RuleSetting;
}
export interface RuleOptions {
  [k: string]: unknown;
}
export interface Override {
  files: Globs;
  rules: Rules;
  note?: Text;
}
