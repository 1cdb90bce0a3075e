// Generated from the files in src/rules by `npm run generate`.
import type { Rule } from "./define-rule";
import rule0 from "./adoption/no-adoption-plan";
import rule1 from "./ask/ask-not-covered";
import rule2 from "./ask/decision-date-passed";
import rule3 from "./ask/figure-not-in-case";
import rule4 from "./ask/no-ask";
import rule5 from "./ask/partial-ask-full-benefit";
import rule6 from "./assumptions/untested-assumption";
import rule7 from "./benefits/benefit-without-cost";
import rule8 from "./benefits/benefit-without-driver";
import rule9 from "./benefits/benefit-without-measure";
import rule10 from "./benefits/benefit-without-owner";
import rule11 from "./benefits/counted-twice";
import rule12 from "./benefits/early-benefit";
import rule13 from "./benefits/no-benefit";
import rule14 from "./benefits/no-ramp-up";
import rule15 from "./benefits/one-benefit-case";
import rule16 from "./benefits/revenue-without-attribution";
import rule17 from "./benefits/soft-money";
import rule18 from "./benefits/unagreed-headcount-saving";
import rule19 from "./benefits/unlinked-benefit";
import rule20 from "./costs/figure-without-source";
import rule21 from "./costs/financing-in-cash-flow";
import rule22 from "./costs/forgotten-cost";
import rule23 from "./costs/interested-source";
import rule24 from "./costs/mismatched-shares";
import rule25 from "./costs/no-capex-split";
import rule26 from "./costs/no-costs-by-year";
import rule27 from "./costs/no-currency";
import rule28 from "./costs/no-run-cost";
import rule29 from "./costs/orphan-cost";
import rule30 from "./costs/sunk-cost-counted";
import rule31 from "./costs/suspiciously-round";
import rule32 from "./costs/unexplained-contingency";
import rule33 from "./costs/unfunded-deliverable";
import rule34 from "./costs/unpriced-basis";
import rule35 from "./costs/year-gap";
import rule36 from "./deliverables/orphan-deliverable";
import rule37 from "./drivers/driver-contradicts-benefits";
import rule38 from "./drivers/driver-without-benefit";
import rule39 from "./drivers/no-business-driver";
import rule40 from "./drivers/no-organisational-goal";
import rule41 from "./drivers/technology-as-driver";
import rule42 from "./links/circular-dependency";
import rule43 from "./links/duplicate-id";
import rule44 from "./links/unknown-reference";
import rule45 from "./links/unlinked-dependency";
import rule46 from "./links/unowned-dependency";
import rule47 from "./lists/list-contradicts-case";
import rule48 from "./lists/not-listed";
import rule49 from "./options/better-option-rejected";
import rule50 from "./options/free-do-nothing";
import rule51 from "./options/no-do-nothing-option";
import rule52 from "./options/no-options";
import rule53 from "./options/no-single-recommendation";
import rule54 from "./options/straw-man-option";
import rule55 from "./options/too-few-options";
import rule56 from "./people/only-it-team";
import rule57 from "./portfolio/all-run-portfolio";
import rule58 from "./portfolio/over-budget-list";
import rule59 from "./portfolio/priority-conflict";
import rule60 from "./portfolio/saving-claimed-twice";
import rule61 from "./portfolio/stale-proposal";
import rule62 from "./problem/missing-product-as-problem";
import rule63 from "./problem/no-problem";
import rule64 from "./problem/no-why-now";
import rule65 from "./problem/problem-without-evidence";
import rule66 from "./return/below-hurdle";
import rule67 from "./return/fragile-return";
import rule68 from "./return/incredible-return";
import rule69 from "./return/irr-undefined";
import rule70 from "./return/negative-npv";
import rule71 from "./return/no-discount-rate";
import rule72 from "./return/no-payback";
import rule73 from "./return/no-sensitivity";
import rule74 from "./return/stated-differs-from-computed";
import rule75 from "./review/no-review-date";
import rule76 from "./risks/incomplete-risk";
import rule77 from "./risks/no-inaction-risk";
import rule78 from "./risks/no-risks";
import rule79 from "./risks/only-technical-risks";
import rule80 from "./stakeholders/no-business-sponsor";
import rule81 from "./stakeholders/no-finance-stakeholder";
import rule82 from "./stakeholders/no-stakeholder-outcome";
import rule83 from "./stakeholders/only-it-stakeholders";
import rule84 from "./stakeholders/outcome-without-measure";
import rule85 from "./stakeholders/output-as-outcome";
import rule86 from "./stakeholders/stakeholder-without-outcome";
import rule87 from "./stakeholders/unanswered-loss";
import rule88 from "./stakeholders/unanswered-opposition";
import rule89 from "./stakeholders/unknown-role";
import rule90 from "./strengths/no-strengths";
import rule91 from "./strengths/strength-without-evidence";
import rule92 from "./words/hidden-characters";
import rule93 from "./words/it-jargon";
import rule94 from "./words/long-sentence";
import rule95 from "./words/long-summary";
import rule96 from "./words/passive-ask";
import rule97 from "./words/placeholder-left";
import rule98 from "./words/superlative";
import rule99 from "./words/unexplained-acronym";
import rule100 from "./words/unquantified-claim";
import rule101 from "./words/weasel-words";
import rule102 from "./words/wordy-phrase";
import rule103 from "./words/wrong-peer-metric";

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
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule25,
  rule26,
  rule27,
  rule28,
  rule29,
  rule30,
  rule31,
  rule32,
  rule33,
  rule34,
  rule35,
  rule36,
  rule37,
  rule38,
  rule39,
  rule40,
  rule41,
  rule42,
  rule43,
  rule44,
  rule45,
  rule46,
  rule47,
  rule48,
  rule49,
  rule50,
  rule51,
  rule52,
  rule53,
  rule54,
  rule55,
  rule56,
  rule57,
  rule58,
  rule59,
  rule60,
  rule61,
  rule62,
  rule63,
  rule64,
  rule65,
  rule66,
  rule67,
  rule68,
  rule69,
  rule70,
  rule71,
  rule72,
  rule73,
  rule74,
  rule75,
  rule76,
  rule77,
  rule78,
  rule79,
  rule80,
  rule81,
  rule82,
  rule83,
  rule84,
  rule85,
  rule86,
  rule87,
  rule88,
  rule89,
  rule90,
  rule91,
  rule92,
  rule93,
  rule94,
  rule95,
  rule96,
  rule97,
  rule98,
  rule99,
  rule100,
  rule101,
  rule102,
  rule103,
];
