import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../../core/money";
import type { LensId } from "../../summary";
import { roundedMoneyWords } from "../money-words";
import type { Reading } from "../reading";
import { gravity } from "../risks-section";
import type { Said } from "./said";
import { part, sentence } from "./sentence";

type Kind = "why-now" | "consequence" | "risk" | "money";

/** What moves a reader most of what doing nothing does; all others hear first what could go wrong. */
const order: Readonly<Record<LensId, readonly Kind[]>> = {
  cfo: ["money", "risk", "consequence", "why-now"],
  coo: ["consequence", "risk", "why-now", "money"],
  ...Object.fromEntries(
    ["everyone", "ceo", "board", "cmo", "cro"].map((id) => [id, ["why-now", "consequence", "risk", "money"] as const]),
  ),
};

/** What happens if nothing is done, in the order in which it moves that reader; one of them is said. */
export function inactionWords(lens: LensId, reading: Reading): readonly Said[] {
  return (order[lens] ?? (["risk", "consequence", "why-now", "money"] as const)).flatMap((kind, at) => {
    const said = words[kind](reading);
    return said === undefined ? [] : [{ ...said, weight: 72 - at / 10, instead: "inaction" }];
  });
}

const words: Readonly<Record<Kind, (reading: Reading) => Omit<Said, "weight"> | undefined>> = {
  "why-now": ({ model, text }) => {
    const found = typeof model.problem === "object" ? text(model.problem, "whyNow") : undefined;
    return found && { text: l10n.t("Why now: {0}", sentence(found.text)), source: found.source };
  },
  consequence: ({ model, text }) => {
    const nothing = model.options?.find(({ kind }) => kind === "do-nothing");
    const found = text(nothing, "consequence");
    return found && { text: l10n.t("If nothing is done: {0}", sentence(found.text)), source: found.source };
  },
  risk: ({ model, text, amount }) => {
    const risks = (model.risks ?? []).filter(({ kind }) => kind === "inaction");
    const [gravest] = risks.sort((a, b) => gravity(b) - gravity(a));
    const found = text(gravest, "name");
    if (found === undefined) return undefined;
    const exposure = parseMoney(gravest?.exposure);
    const said =
      exposure === undefined
        ? l10n.t("The risk of doing nothing: {0}", sentence(found.text))
        : l10n.t("The risk of doing nothing: {0} ({1}).", part(found.text), amount(exposure));
    return { text: said, source: found.source };
  },
  money: ({ model, cash, money, pathOf }) => {
    const nothing = model.options?.find(({ kind, recommended }) => kind === "do-nothing" && recommended !== true);
    const found = nothing && cash?.of(nothing);
    if (nothing === undefined || found === undefined || found.returns.net >= 0) return undefined;
    const { firstYear } = found.flows.whole;
    const lost = roundedMoneyWords(-found.returns.net, money);
    const text =
      firstYear < 100
        ? l10n.t("Doing nothing costs {0} in {1} years.", lost, found.returns.years)
        : l10n.t("Doing nothing costs {0} by {1}.", lost, firstYear + found.returns.years - 1);
    return { text, source: pathOf(nothing) };
  },
};
