// Generated from schemas/proposal.schema.json by `npm run generate`.

export type Text = string;
export type Id = string;
export type Day = string;
export type CalendarDate = Year | DateText;
export type Year = number;
export type DateText = string;
export type DriverOrKind = DriverKind | Driver;
export type DriverKind = "revenue-generation" | "efficiency" | "risk-management";
export type Reference = string;
export type Side = "business" | "it" | "outside";
export type DateOrMilestone = Year | DateOrMilestoneText;
export type DateOrMilestoneText = string;
export type PartyOrShares = Reference | ShareMap;
/**
 * This interface was referenced by `ShareMap`'s JSON-Schema definition
 * via the `patternProperty` "^(?!x-)[a-z][a-z0-9-]*$".
 */
export type Rate = string;
export type Amounts = MoneyNumber | MoneyText | YearAmounts;
export type MoneyNumber = number;
export type MoneyText = string;
/**
 * This interface was referenced by `YearAmounts`'s JSON-Schema definition
 * via the `patternProperty` "^([0-9]{4}(-[0-9]{4}|\+)?|[0-9]{1,2}(-[0-9]{1,2}|\+)?)$".
 */
export type Money = MoneyNumber | MoneyText;
export type RangeEnd = MoneyNumber | SumOrRate;
export type SumOrRate = string;
export type Confidence = "low" | "medium" | "high";
export type SignedMoney = SignedMoneyNumber | SignedMoneyText;
export type SignedMoneyNumber = number;
export type SignedMoneyText = string;
export type SignedRate = string;
export type Texts = Text[];
export type Level = "low" | "medium" | "high";

export interface Proposal {
  proposal: 1;
  title: Text;
  id?: Id;
  author?: Text;
  organisation?: Text;
  updated?: Day;
  version?: number;
  language?: string;
  stage?: "idea" | "outline" | "full" | "delivery" | "closed";
  status?: "draft" | "in-review" | "approved" | "rejected" | "deferred";
  list?: "run" | "innovate";
  summary?: Text;
  problem?: Text | ProblemDetails;
  goals?: Goal[];
  drivers?: DriverOrKind[];
  stakeholders?: Stakeholder[];
  sponsor?: Reference;
  deliverables?: Deliverable[];
  benefits?: Benefit[];
  costs?: Cost[];
  priorSpend?: PriorSpendEntry[];
  financials?: Financials;
  funding?: FundingSource[];
  options?: Option[];
  risks?: Risk[];
  assumptions?: Assumption[];
  dependencies?: Dependency[];
  team?: TeamMember[];
  supplier?: Supplier;
  strengths?: Strength[];
  adoption?: Adoption;
  scope?: Scope;
  milestones?: Milestone[];
  review?: Review;
  ask?: Ask;
  faq?: FaqEntry[];
  glossary?: GlossaryEntry[];
}
export interface ProblemDetails {
  statement?: Text;
  cause?: Text;
  effect?: Text;
  evidence?: Evidence[];
  whyNow?: Text;
  deadline?: CalendarDate;
  note?: Text;
}
export interface Evidence {
  name?: Text;
  source?: Text;
  note?: Text;
}
export interface Goal {
  id?: Id;
  name?: Text;
  source?: Text;
  note?: Text;
}
export interface Driver {
  kind?: DriverKind;
  statement?: Text;
  goal?: Reference;
  note?: Text;
}
export interface Stakeholder {
  id?: Id;
  role?: Text;
  name?: Text;
  side?: Side;
  pressure?: Text;
  outcome?: Text;
  loses?: Text;
  response?: Text;
  stance?: "champion" | "supports" | "neutral" | "opposes";
  owner?: Reference;
  note?: Text;
}
export interface Deliverable {
  id?: Id;
  name?: Text;
  kind?: "technology" | "business-change";
  enables?: Reference[];
  by?: DateOrMilestone;
  owner?: Reference;
  note?: Text;
}
export interface Benefit {
  id?: Id;
  name?: Text;
  driver?: DriverKind;
  for?: PartyOrShares;
  kind?: "cashable" | "cost-avoidance" | "non-cashable" | "qualitative";
  amounts?: Amounts;
  range?: Range;
  measure?: Measure;
  owner?: Reference;
  confidence?: Confidence;
  source?: Text;
  attribution?: Text;
  release?: Release;
  dependsOn?: Reference[];
  note?: Text;
}
export interface ShareMap {
  [k: string]: unknown;
}
export interface YearAmounts {
  [k: string]: unknown;
}
export interface Range {
  low?: RangeEnd;
  high?: RangeEnd;
  note?: Text;
}
export interface Measure {
  metric?: Text;
  unit?: Text;
  baseline?: number;
  target?: number;
  by?: DateOrMilestone;
  method?: Text;
  note?: Text;
}
export interface Release {
  budget?: Text;
  posts?: number;
  agreedBy?: Reference;
  by?: DateOrMilestone;
  note?: Text;
}
export interface Cost {
  id?: Id;
  name?: Text;
  category?:
    | "people"
    | "software"
    | "hardware"
    | "cloud"
    | "services"
    | "training"
    | "data"
    | "change"
    | "decommission"
    | "contingency";
  kind?: "one-off" | "run";
  capex?: boolean;
  amounts?: Amounts;
  range?: Range;
  paidBy?: PartyOrShares;
  for?: Reference[];
  confidence?: Confidence;
  source?: Text;
  note?: Text;
}
export interface PriorSpendEntry {
  name?: Text;
  amounts?: Amounts;
  note?: Text;
}
export interface Financials {
  currency?: string;
  years?: string;
  discountRate?: Rate;
  basis?: "real" | "nominal";
  hurdleRate?: Rate;
  stated?: Stated;
  note?: Text;
}
export interface Stated {
  costs?: Money;
  benefits?: Money;
  npv?: SignedMoney;
  irr?: SignedRate;
  roi?: SignedRate;
  discountedRoi?: SignedRate;
  payback?: Text;
  under?: Text;
  source?: Text;
  note?: Text;
}
export interface FundingSource {
  id?: Id;
  from?: Text;
  payer?: Reference;
  status?: "agreed" | "asked";
  amounts?: Amounts;
  condition?: Text;
  note?: Text;
}
export interface Option {
  id?: Id;
  name?: Text;
  kind?: "do-nothing" | "do-minimum" | "do-something";
  recommended?: boolean;
  pros?: Texts;
  cons?: Texts;
  costs?: Cost[];
  benefits?: Benefit[];
  consequence?: Text;
  rejectedBecause?: Text;
  note?: Text;
}
export interface Risk {
  id?: Id;
  name?: Text;
  kind?: "delivery" | "business" | "security" | "adoption" | "inaction";
  likelihood?: Level;
  impact?: Level;
  owner?: Reference;
  mitigation?: Text;
  exposure?: Money;
  note?: Text;
}
export interface Assumption {
  id?: Id;
  name?: Text;
  ifWrong?: Text;
  owner?: Reference;
  by?: DateOrMilestone;
  note?: Text;
}
export interface Dependency {
  id?: Id;
  proposal?: Reference;
  name?: Text;
  kind?: "needs" | "unlocks" | "outranks";
  because?: Text;
  owner?: Reference;
  by?: DateOrMilestone;
  note?: Text;
}
export interface TeamMember {
  id?: Id;
  name?: Text;
  role?: Text;
  side?: Side;
  brings?: Text;
  capacity?: Text;
  note?: Text;
}
export interface Supplier {
  name?: Text;
  route?: Text;
  contract?: Text;
  until?: CalendarDate;
  exit?: Text;
  note?: Text;
}
export interface Strength {
  kind?: "leadership" | "risk-management" | "large-scale-implementations" | "adoption" | "technology-landscape";
  evidence?: Text;
  source?: Text;
  note?: Text;
}
export interface Adoption {
  approach?: Text;
  measure?: Measure;
  training?: Text;
  by?: DateOrMilestone;
  note?: Text;
}
export interface Scope {
  in?: Texts;
  out?: Texts;
  note?: Text;
}
export interface Milestone {
  id?: Id;
  name?: Text;
  by?: CalendarDate;
  gate?: Text;
  note?: Text;
}
export interface Review {
  by?: DateOrMilestone;
  benefits?: Reference[];
  owner?: Reference;
  note?: Text;
}
export interface Ask {
  decision?: Text | Texts;
  amount?: Money;
  by?: DateOrMilestone;
  decidedBy?: Reference;
  conditions?: Texts;
  releases?: AskRelease[];
  ifRefused?: Text;
  note?: Text;
}
export interface AskRelease {
  amount?: Money;
  by?: DateOrMilestone;
  for?: Reference[];
  note?: Text;
}
export interface FaqEntry {
  question?: Text;
  answer?: Text;
  role?: Text;
  note?: Text;
}
export interface GlossaryEntry {
  term?: Text;
  means?: Text;
  note?: Text;
}
