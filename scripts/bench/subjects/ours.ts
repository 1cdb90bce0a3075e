import { type ProposalDocument, readProposal } from "../../../src/core/document";
import { check as checkProposal } from "../../../src/features/check";
import { complete } from "../../../src/features/complete";
import { definition } from "../../../src/features/definition";
import { hover } from "../../../src/features/hover";
import type { Subject } from "./subject";

let before: ProposalDocument | undefined;

/** Everything that an edit causes: parse, schema and all rules. As in the editor, the version before the edit is still there. */
export const check: Subject["check"] = (text) => {
  before = readProposal(text, before);
  return checkProposal(before).length;
};

/** What the editor asks of a proposal that has been read. */
export const ask: NonNullable<Subject["ask"]> = (text) => {
  const document = readProposal(text);
  return {
    hover: (offset) => hover(document, offset),
    completion: (offset) => complete(document, offset),
    definition: (offset) => definition(document, offset),
  };
};

/** What the extension keeps of an open file. */
export const open: Subject["open"] = (text) => readProposal(text);

/** The parts of `check`, for a look at the findings themselves. */
export { checkProposal, readProposal };
