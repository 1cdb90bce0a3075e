/** A metric by its names, and the roles that are judged by it. Only what surely belongs to few roles is here. */
export interface PeerMetric {
  readonly names: readonly string[];
  readonly roles: readonly string[];
}

/** The metrics that tell their reader's neighbour something, and the reader little. */
export const peerMetrics: readonly PeerMetric[] = [
  { names: ["CAC", "customer acquisition cost", "cost per acquisition"], roles: ["cmo", "cro"] },
  { names: ["CLV", "CLTV", "customer lifetime value"], roles: ["cmo", "cro"] },
  {
    names: ["CPM", "cost per thousand views", "cost per mille", "cost per click", "click-through rate"],
    roles: ["cmo"],
  },
  { names: ["attribution share", "campaign cycle", "price elasticity"], roles: ["cmo"] },
  { names: ["conversion rate", "bounce rate"], roles: ["cmo", "cro"] },
  { names: ["DSO", "days sales outstanding", "days to close", "DPO", "days payable outstanding"], roles: ["cfo"] },
  {
    names: ["OEE", "overall equipment effectiveness", "equipment effectiveness"],
    roles: ["coo", "business-unit-head"],
  },
  { names: ["right first time", "first-time-right", "first time right"], roles: ["coo", "business-unit-head"] },
  { names: ["win rate", "sales cycle", "quota attainment"], roles: ["cro", "cmo"] },
  { names: ["time to hire"], roles: ["chro", "business-unit-head"] },
  { names: ["MTTR", "mean time to repair", "MTTD", "mean time to detect"], roles: ["cio", "ciso"] },
  { names: ["uptime", "latency", "change failure rate", "deployment frequency"], roles: ["cio", "ciso"] },
  { names: ["downtime"], roles: ["coo", "cio", "ciso", "business-unit-head"] },
  { names: ["story points", "test coverage", "code coverage", "defect density"], roles: ["cio"] },
  {
    names: ["patch level", "MFA coverage", "second-factor coverage", "unpatched critical holes"],
    roles: ["ciso", "cio"],
  },
];

/** The roles of whom it is known well enough what they are judged by. */
export const judgedRoles: ReadonlySet<string> = new Set(["ceo", "cfo", "cmo", "coo"]);
