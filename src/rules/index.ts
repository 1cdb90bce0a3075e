// Generated from the files in src/rules by `npm run generate`.
import type { Rule } from "./define-rule";
import rule0 from "./drivers/no-business-driver";
import rule1 from "./stakeholders/no-stakeholder-outcome";
import rule2 from "./stakeholders/stakeholder-without-outcome";

/** Every rule, by subject and name. */
export const rules: readonly Rule[] = [
  rule0,
  rule1,
  rule2,
];
