import { rules } from "../src/rules";
import { offersOf } from "../test/rules/offers";

// Prints which rules mend by themselves, which offer something to fill in, and which can only advise.
const offers = rules.map((rule) => ({ id: rule.id, ...offersOf(rule) }));
const kinds = {
  fix: offers.filter(({ fix }) => fix),
  "suggestion only": offers.filter(({ fix, suggestion }) => !fix && suggestion),
  "advice only": offers.filter(({ fix, suggestion }) => !fix && !suggestion),
};
for (const [kind, those] of Object.entries(kinds))
  console.log(`${kind}: ${those.length}\n  ${those.map(({ id }) => id).join(", ")}\n`);
const offering = offers.length - kinds["advice only"].length;
console.log(`${offering} of ${offers.length} rules offer something: ${((100 * offering) / offers.length).toFixed(0)}%`);
