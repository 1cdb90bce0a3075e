import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { roleNamed } from "../../core/role-named";
import { stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";
import { largeSum, largeSumOption } from "../judging/large-sum";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "no-finance-stakeholder",
  summary: "Flags a large sum in a proposal that names nobody from finance, from the outline on.",
  why: "Finance holds the budget line and will ask where the cash comes from. Named early it helps to build the case; met at the end it can only say no.",
  serves: "pressure",
  severity: { outline: "warning" },
  options: largeSumOption("Options of no-finance-stakeholder"),

  *check(context) {
    const { model, config, keyOf, suggestItem } = context;
    const stakeholders = wholeList(context, "stakeholders");
    const team = wholeList(context, "team");
    // Without any stakeholder, `no-stakeholder-outcome` speaks.
    if (stakeholders === undefined || team === undefined || stakeholders.length === 0) return;
    const sum = largeSum(context);
    if (sum === undefined || [...stakeholders, ...team].some((person) => isFinance(person, context))) return;
    // Whoever is named by an id that nobody has yet is as good as there; that the id is unknown is told already.
    if (context.references.references.some(({ id }) => roleNamed(id, config.roles)?.id === "cfo")) return;
    yield {
      span: keyOf(["stakeholders"]),
      message: l10n.t(
        "{0} is at stake, and nobody from finance is named. Add the CFO, with what they get out of it.",
        amountInWords(sum, model.financials?.currency),
      ),
      suggestions: [
        suggestItem(l10n.t("Add the CFO as a stakeholder"), ["stakeholders"], { role: "CFO", outcome: stop() }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Bottle beer on Sundays
stage: outline
[|stakeholders|]:
  - role: COO
    outcome: Crates a week rise from 41,000 to 52,000
ask:
  decision: Approve 1.3m for a second line
  amount: 1.3m
  by: 2027-05-31
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["The loan for the line is paid back in 3.1 years"],
        filled: `proposal: 1
title: Bottle beer on Sundays
stage: outline
stakeholders:
  - role: COO
    outcome: Crates a week rise from 41,000 to 52,000
  - role: CFO
    outcome: The loan for the line is paid back in 3.1 years
ask:
  decision: Approve 1.3m for a second line
  amount: 1.3m
  by: 2027-05-31
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Scan the parish registers
stage: outline
[|stakeholders|]:
  - role: Head of archives
    outcome: Readers wait 2 minutes for a page instead of 3 days
costs:
  - name: Scanning 40,000 volumes
    kind: one-off
    amounts: 180k
financials:
  currency: CHF
`,
      config: `rules:
  no-finance-stakeholder: [warning, {amount: 100000}]
`,
    },
    {
      good: `proposal: 1
title: Bottle beer on Sundays
stakeholders:
  - role: COO
    outcome: Crates a week rise from 41,000 to 52,000
  - role: Finance director
    outcome: The loan for the line is paid back in 3.1 years
ask:
  decision: Approve 1.3m for a second line
  amount: 1.3m
  by: 2027-05-31
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Scan the parish registers
stage: outline
stakeholders:
  - role: Head of archives
    outcome: Readers wait 2 minutes for a page instead of 3 days
ask:
  decision: Approve 180k to scan 40,000 volumes
  amount: 180k
  by: 2027-05-31
financials:
  currency: CHF
`,
    },
    {
      nearMiss: `proposal: 1
title: Feed salmon by what they eat
stage: outline
stakeholders:
  - role: COO
    outcome: Feed that sinks uneaten falls from 7% to 2%
team:
  - name: Oda Lie
    role: Business controller
ask:
  decision: Approve 6.5m for cameras in 80 cages
  amount: 6.5m
  by: 2027-05-31
financials:
  currency: NOK
`,
    },
    {
      nearMiss: `proposal: 1
title: Bottle beer on Sundays
stage: outline
ask:
  decision: Approve 1.3m for a second line
  amount: 1.3m
  by: 2027-05-31
financials:
  currency: EUR
`,
    },
  ],
});

type Person = { readonly id?: string; readonly role?: string; readonly name?: string };

/** Whether somebody is surely or perhaps from finance, by their role, their name or the id that they were given. */
function isFinance({ id, role, name }: Person, { config }: RuleContext): boolean {
  return [role, name, id].some(
    (text) => text !== undefined && (roleNamed(text, config.roles)?.id === "cfo" || finance.test(text)),
  );
}

const finance =
  /(?<![\p{L}\p{N}])(?:financ|finanz|fiscal|controll(?:er|ing)|treasur|bursar|account(?:ant|ing|s(?![\p{L}]))|budget|cfo(?![\p{L}]))/iu;
