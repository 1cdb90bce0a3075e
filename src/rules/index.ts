// Generated from the files in src/rules by `npm run generate`.
import type { Rule } from "./define-rule";
import rule0 from "./ask/no-ask";
import rule1 from "./benefits/benefit-without-driver";
import rule2 from "./benefits/benefit-without-owner";
import rule3 from "./benefits/no-benefit";
import rule4 from "./costs/no-currency";
import rule5 from "./drivers/no-business-driver";
import rule6 from "./drivers/technology-as-driver";
import rule7 from "./links/circular-dependency";
import rule8 from "./links/duplicate-id";
import rule9 from "./links/unknown-reference";
import rule10 from "./lists/not-listed";
import rule11 from "./options/no-do-nothing-option";
import rule12 from "./options/no-options";
import rule13 from "./problem/no-problem";
import rule14 from "./stakeholders/no-stakeholder-outcome";
import rule15 from "./stakeholders/only-it-stakeholders";
import rule16 from "./stakeholders/output-as-outcome";
import rule17 from "./stakeholders/stakeholder-without-outcome";
import rule18 from "./stakeholders/unknown-role";
import rule19 from "./words/placeholder-left";

/** Every rule, by subject and name. */
export const rules: readonly Rule[] = [
  rule0,
  rule1,
  rule2,
  rule3,
  rule4,
  rule5,
  rule6,
  rule7,
  rule8,
  rule9,
  rule10,
  rule11,
  rule12,
  rule13,
  rule14,
  rule15,
  rule16,
  rule17,
  rule18,
  rule19,
];
