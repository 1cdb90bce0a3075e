import * as l10n from "@vscode/l10n";
import type { Section } from "../summary";
import { roundedMoneyWords } from "./money-words";
import { fact, present, type Reading, section } from "./reading";
import { gravity, riskItem } from "./risks-section";

/** What stops if the answer is no: in the author's words, by doing nothing, and the risks that come with it. */
export function refusalSection(reading: Reading): Section {
  const { model, text, cash, money, pathOf } = reading;
  const nothing = (model.options ?? []).find(({ kind }) => kind === "do-nothing");
  const net = nothing && nothing.recommended !== true ? (cash?.of(nothing)?.returns.net ?? 0) : 0;
  const risks = (model.risks ?? []).filter(({ kind }) => kind === "inaction").sort((a, b) => gravity(b) - gravity(a));
  return section("refusal", l10n.t("If it is refused"), ["ask", "ifRefused"], {
    texts: present([text(model.ask, "ifRefused")]),
    facts: present([
      fact(l10n.t("Doing nothing"), [text(nothing, "consequence")]),
      fact(l10n.t("What doing nothing costs"), [
        nothing !== undefined && net < 0
          ? { text: roundedMoneyWords(-net, money), source: pathOf(nothing) }
          : undefined,
      ]),
    ]),
    items: risks.slice(0, mostRisks).map((risk) => riskItem(risk, reading)),
  });
}

/** The risks of doing nothing that a page has room for. */
const mostRisks = 3;
