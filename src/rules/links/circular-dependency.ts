import * as l10n from "@vscode/l10n";
import { type Loop, loopsAmong } from "../../core/loops";
import { nameOf } from "../../core/neighbours";
import type { Elsewhere } from "../../core/problem";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "circular-dependency",
  summary: "Flags proposals that need each other, so that none of them can come first.",
  why: "A board that is asked to approve one before the other, and the other before the one, approves neither. Somebody has to say which comes first.",
  serves: "dots",
  severity: "error",

  *check() {},

  *across({ path, facts, neighbours }) {
    const loops = loopsAmong(neighbours.all());
    const told = new Set<string>();
    for (const dependency of facts.dependencies) {
      const { span } = dependency.place;
      if (dependency.proposal === facts.id) {
        const message = l10n.t(
          "`{0}` is the id of this proposal itself. Name the one that is meant, or take the dependency out.",
          facts.id,
        );
        yield { span, message };
        continue;
      }
      const loop = loops.through(path, dependency);
      // Two dependencies of one loop are one mistake.
      const members = loop?.needs.map(({ from }) => from.path).sort();
      if (loop === undefined || told.has(String(members))) continue;
      told.add(String(members));
      const elsewhere = elsewhereIn(loop, path);
      yield { span, message: messageOf(loop), ...(elsewhere === undefined ? {} : { elsewhere }) };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: [|one-stock-list|]
    because: A shop can promise a day only if both plants take the part from one list
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: example
    kind: needs
    because: The shop's orders show which parts are worth counting
`,
      },
    },
    {
      bad: `proposal: 1
title: Let patients book their own appointments
dependencies:
  - proposal: [|shared-calendar|]
    kind: unlocks
    because: Only bookings from outside make the wards keep one calendar
`,
      others: {
        "shared-calendar.proposal.yaml": `proposal: 1
title: Share one calendar among all wards
dependencies:
  - proposal: theatre-times
    kind: unlocks
`,
        "theatre-times.proposal.yaml": `proposal: 1
title: Publish the times of the operating theatres
dependencies:
  - proposal: example
    kind: unlocks
`,
      },
    },
    {
      bad: `proposal: 1
id: night-trams
title: Run trams until one in the morning
dependencies:
  - proposal: [|night-trams|]
    because: Drivers need a second shift
`,
    },
    {
      good: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: one-stock-list
    because: A shop can promise a day only if both plants take the part from one list
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: example
    kind: unlocks
`,
      },
    },
    {
      nearMiss: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: one-stock-list
    because: A shop can promise a day only if both plants take the part from one list
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: example
    kind: outranks
    because: Both ask for the same fitters, and a late order costs more than a lost one
`,
      },
    },
  ],
});

function messageOf({ needs, goesOn }: Loop): string {
  const [first, ...others] = needs.map(({ to }) => nameOf(to.facts));
  const begin = nameOf((needs[0] as Loop["needs"][number]).from.facts);
  const steps = others.map((name) => l10n.t(", which needs “{0}”", name)).join("");
  const way = l10n.t("“{0}” needs “{1}”", begin, first ?? "") + steps;
  return goesOn
    ? l10n.t("{0}, and so on until one needs “{1}” again. Decide which of them comes first.", way, begin)
    : l10n.t("{0}. Decide which of them comes first.", way);
}

/** Where another proposal says what closes the loop. */
function elsewhereIn({ needs }: Loop, path: string): Elsewhere | undefined {
  const need = needs.find(({ writer }) => writer.path !== path);
  if (need === undefined) return undefined;
  const { from, to, writer, place } = need;
  const message = l10n.t("Here it says that “{0}” needs “{1}”.", nameOf(from.facts), nameOf(to.facts));
  return { path: writer.path, place, message };
}
