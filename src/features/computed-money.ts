import type { ProposalDocument } from "../core/document";
import { type CaseMoney, caseMoney } from "../core/finance/case-money";
import { nodeAt } from "../core/tree";
import { wasRead, wereRead } from "../rules/judging/was-read";

/** The money of a proposal; nothing where something that enters the figures was rejected, as they would be those of another case. */
export function computedMoney({ root, model }: ProposalDocument): CaseMoney | undefined {
  const { costs, benefits, financials } = model;
  return wereRead(nodeAt(root, ["costs"]), costs, ["amounts", "paidBy"]) &&
    wereRead(nodeAt(root, ["benefits"]), benefits, ["amounts", "kind", "for"]) &&
    wasRead(nodeAt(root, ["financials", "years"]), financials?.years) &&
    wasRead(nodeAt(root, ["financials", "discountRate"]), financials?.discountRate)
    ? caseMoney(model)
    : undefined;
}
