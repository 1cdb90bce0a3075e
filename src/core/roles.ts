import type { Side } from "../generated/proposal";

/** One figure by which a role is judged: its name, the unit it is counted in, and how it comes about. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
}

/** A role that decides or is affected, and what moves it. Its texts are English and are translated where they are shown. */
export interface Role {
  /** As a stakeholder of that role is referred to: `cfo`. */
  readonly id: string;
  /** The titles by which the role is known, the usual one first. */
  readonly titles: readonly [string, ...string[]];
  readonly side: Side;
  readonly pressure: string;
  readonly metrics: readonly Metric[];
  readonly questions: readonly string[];
  readonly wordsThatLand: readonly string[];
  readonly wordsToAvoid: readonly string[];
}

/** The roles that the summary can speak to in their own language. */
export const roles: readonly Role[] = [
  {
    id: "ceo",
    titles: ["CEO", "Chief executive", "Chief executive officer", "Managing director", "President"],
    side: "business",
    pressure: "Are we a disruptor, or about to be disrupted?",
    metrics: [
      metric("Revenue growth", "%", "Rise in sales over the year before"),
      metric("Market share", "%", "Our sales divided by the sales of the whole market"),
      metric(
        "Net promoter score",
        "points",
        "Share of customers who recommend us less the share who advise against us",
      ),
      metric("Time to market", "months", "From the decision to build something until customers can buy it"),
      metric("Revenue from new products", "%", "Share of sales from products launched in the last three years"),
    ],
    questions: ["What can we then do that rivals cannot?", "What if we wait a year?", "Who owns it?"],
    wordsThatLand: ["growth", "customers", "speed"],
    wordsToAvoid: ["platform", "migration", "stack"],
  },
  {
    id: "cfo",
    titles: [
      "CFO",
      "Chief financial officer",
      "Chief finance officer",
      "Controller",
      "Financial controller",
      "Treasurer",
    ],
    side: "business",
    pressure: "Balance sheet, income statement, cash flow, growth, stock price and net profit",
    metrics: [
      metric("Net present value", "money", "All future gains less all future costs, in the value of today's money"),
      metric("Internal rate of return", "%", "The yearly rate at which the gains just pay back the costs"),
      metric("Payback", "years", "Time until the gains have paid back the costs"),
      metric("Return on investment", "%", "Gains less costs, divided by costs, over a stated number of years"),
      metric("Operating margin", "%", "Operating profit divided by sales"),
      metric("Free cash flow", "money", "Cash from operations less what is invested"),
      metric("Working capital", "days", "Money tied up in stock and unpaid invoices, in days of sales"),
      metric(
        "Days sales outstanding",
        "days",
        "Money owed by customers divided by sales, times the days of the period",
      ),
      metric("Days to close", "days", "From the end of the month until its accounts are final"),
      metric("Capital share of spending", "%", "Spending that enters the balance sheet, divided by all spending"),
      metric("Cost per transaction", "money", "Cost of handling one order, invoice or payment"),
    ],
    questions: [
      "Is the saving hard or soft?",
      "When does cash move?",
      "What if it is 20% wrong?",
      "Which budget line falls, and who agreed?",
      "Does it clear the hurdle rate?",
    ],
    wordsThatLand: ["payback", "margin", "cash", "run rate"],
    wordsToAvoid: ["story points", "features"],
  },
  {
    id: "cmo",
    titles: ["CMO", "Chief marketing officer"],
    side: "business",
    pressure:
      "Revenue attribution, customer journeys, personas, cost per thousand views, elasticity of demand and market share",
    metrics: [
      metric("Customer acquisition cost", "money", "Cost of marketing and sales divided by new customers"),
      metric("Customer lifetime value", "money", "Margin per period times the periods a customer stays"),
      metric("Cost per thousand views", "money", "Cost of an advertisement divided by its views, times 1,000"),
      metric("Conversion", "%", "Share of visitors or prospects who buy"),
      metric("Attribution share", "%", "Share of revenue that can be traced to a campaign"),
      metric("Churn", "%", "Share of customers who leave in a year"),
      metric("Price elasticity", "ratio", "Change in demand divided by the change in price, both in per cent"),
      metric("Campaign cycle", "days", "From the idea of a campaign until it runs"),
    ],
    questions: [
      "Which step of the journey improves?",
      "How much revenue, by which attribution?",
      "When can we launch?",
    ],
    wordsThatLand: ["journey", "persona", "conversion", "launch"],
    wordsToAvoid: ["schema", "ETL", "backlog"],
  },
  {
    id: "coo",
    titles: ["COO", "Chief operating officer", "Chief operations officer"],
    side: "business",
    pressure: "Customer experience, efficiency, and research and development",
    metrics: [
      metric("Cost per unit", "money", "Cost of making or handling one piece"),
      metric("Cycle time", "days", "From the start of one piece of work to its end"),
      metric("Right first time", "%", "Share of work that needs no correction"),
      metric("On time", "%", "Share of orders that leave on the promised day"),
      metric("Throughput", "per day", "Pieces of work completed in a period"),
      metric("Equipment effectiveness", "%", "Availability times performance times quality"),
      metric("Downtime", "hours a year", "Time in which work stands still"),
      metric("Cost to serve", "money", "Cost of looking after one customer for a year"),
      metric("Error rate", "%", "Share of work with a fault"),
    ],
    questions: ["What stops being done by hand?", "What happens during the change-over?", "Who is trained, and when?"],
    wordsThatLand: ["throughput", "service level", "handover"],
    wordsToAvoid: ["refactor", "pipeline"],
  },
  {
    id: "cro",
    titles: ["CRO", "Chief revenue officer", "Chief commercial officer", "Chief sales officer"],
    side: "business",
    pressure: "Quota, pipeline and win rate",
    metrics: [
      metric("Win rate", "%", "Share of offers that become orders"),
      metric("Sales cycle", "days", "From the first contact to the order"),
      metric("Average deal", "money", "Value of the orders divided by their number"),
      metric("Recurring revenue", "money a year", "Revenue a year that contracts already promise"),
      metric("Net revenue retention", "%", "Revenue from last year's customers this year, divided by theirs last year"),
      metric("Quota attainment", "%", "Sales achieved divided by the sales target"),
    ],
    questions: ["Does it take paperwork from sellers?", "Does it open new markets?"],
    wordsThatLand: ["pipeline", "time to quote"],
    wordsToAvoid: [],
  },
  {
    id: "chief-risk-officer",
    titles: ["Chief risk officer", "Chief compliance officer", "Chief audit executive", "Audit committee", "Auditor"],
    side: "business",
    pressure: "Losses, findings and regulation",
    metrics: [
      metric("Expected annual loss", "money a year", "Likelihood of a loss in a year times its size"),
      metric("Open findings", "findings", "Findings of the auditors that nobody has closed yet"),
      metric("Days to remediate", "days", "From a finding until it is closed"),
      metric("Control coverage", "%", "Share of known risks that a working control covers"),
    ],
    questions: ["Which risk falls, and by how much?", "What remains?"],
    wordsThatLand: ["exposure", "appetite"],
    wordsToAvoid: [],
  },
  {
    id: "ciso",
    titles: ["CISO", "Chief information security officer", "Chief security officer", "Information security officer"],
    side: "it",
    pressure: "Breach, insurance and supervisors",
    metrics: [
      metric("Time to detect and contain", "hours", "From the start of an attack until it is stopped"),
      metric("Unpatched critical holes", "holes", "Known critical security holes that are still open"),
      metric("Second-factor coverage", "%", "Share of accounts that ask for a second proof of identity"),
    ],
    questions: ["What attack does it stop?", "Who signs for the risk that remains?"],
    wordsThatLand: ["exposure", "resilience"],
    wordsToAvoid: [],
  },
  {
    id: "chro",
    titles: ["CHRO", "Chief human resources officer", "Chief HR officer", "Chief people officer"],
    side: "business",
    pressure: "Retention, skills and workload",
    metrics: [
      metric("Attrition", "%", "Share of people who leave in a year"),
      metric("Time to hire", "days", "From the vacancy to the signed contract"),
      metric("Engagement", "points", "Result of the staff survey"),
      metric("Hours freed", "hours a week", "Hours of work that a role no longer spends"),
    ],
    questions: ["Whose job changes?", "Where do people go whose work ends?"],
    wordsThatLand: ["workload", "fairness"],
    wordsToAvoid: [],
  },
  {
    id: "cio",
    titles: ["CIO", "Chief information officer", "CTO", "Chief technology officer", "Chief technical officer"],
    side: "it",
    pressure: "Credibility and capacity",
    metrics: [
      metric("Share of change", "%", "Spending on change divided by all spending on IT"),
      metric("Change failure rate", "%", "Share of changes that cause a fault"),
      metric("Lead time", "days", "From a request until it is in use"),
      metric("Cost per user", "money a year", "All spending on IT divided by the people who use it"),
      metric("Incidents", "a month", "Faults that users notice"),
    ],
    questions: ["Can we do it with this team?"],
    wordsThatLand: [],
    wordsToAvoid: [],
  },
  {
    id: "board",
    titles: [
      "Board",
      "Board of directors",
      "Supervisory board",
      "Executive board",
      "Management board",
      "Trustees",
      "Chair",
      "Chairman",
      "Chairwoman",
    ],
    side: "business",
    pressure: "Value, reputation and oversight",
    metrics: [
      metric("Return on equity", "%", "Net profit divided by the owners' capital"),
      metric("Debt cover", "ratio", "Operating cash flow divided by interest and repayments"),
      metric("Top risks", "risks", "Risks above what the organisation is willing to bear"),
    ],
    questions: ["Is it in the strategy?", "What is the downside?", "Who is accountable?"],
    wordsThatLand: ["stewardship"],
    wordsToAvoid: [],
  },
  {
    id: "general-counsel",
    titles: ["General counsel", "Legal counsel", "Chief legal officer", "Company secretary", "Data protection officer"],
    side: "business",
    pressure: "Regulator, contract and privacy",
    metrics: [
      metric("Privacy assessment", "done or not", "Whether the effect on people's privacy has been assessed"),
      metric("Contract exit cost", "money", "What it costs to leave the supplier"),
      metric("Retention", "years", "How long records are kept, against how long the law demands"),
    ],
    questions: ["What is the lawful basis?", "What are the exit terms?"],
    wordsThatLand: ["obligation"],
    wordsToAvoid: [],
  },
  {
    id: "business-unit-head",
    titles: ["Business-unit head", "Unit head", "Department head", "Division head", "General manager"],
    side: "business",
    pressure: "Targets and capacity",
    metrics: [
      metric("Their own target", "as agreed", "The figure that the unit is measured by"),
      metric("Hours freed", "hours a week", "Hours of work that the unit no longer spends"),
      metric("Customer waiting time", "days", "From a customer's request to the answer"),
    ],
    questions: ["What do I give up meanwhile?", "When do I see it?"],
    wordsThatLand: ["my team", "by which month"],
    wordsToAvoid: [],
  },
  {
    id: "public-sector",
    titles: ["Public sector", "Permanent secretary", "Director general", "Minister", "Mayor", "City manager"],
    side: "business",
    pressure: "Service level, equity and statutory duty",
    metrics: [
      metric("Cost per case", "money", "Cost of the service divided by the cases handled"),
      metric("Waiting days", "days", "From an application to the decision"),
      metric("Statutory breaches", "cases", "Cases in which a legal deadline or duty was missed"),
      metric("Digital take-up", "%", "Share of cases that residents settle online"),
    ],
    questions: ["Which statutory risk falls?", "Can the saving be taken out in cash?"],
    wordsThatLand: ["residents", "statutory"],
    wordsToAvoid: [],
  },
];

function metric(name: string, unit: string, definition: string): Metric {
  return { name, unit, definition };
}
