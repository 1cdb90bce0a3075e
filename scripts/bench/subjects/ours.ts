import { readProposal } from "../../../src/core/document";
import { check as checkProposal } from "../../../src/features/check";
import type { Subject } from "./subject";

/** Everything that an edit causes: parse, schema and all rules. */
export const check: Subject["check"] = (text) => checkProposal(readProposal(text)).length;

/** What the extension keeps of an open file. */
export const open: Subject["open"] = (text) => readProposal(text);

/** The parts of `check`, for a look at the findings themselves. */
export { checkProposal, readProposal };
