import * as l10n from "@vscode/l10n";
import { parseMoney } from "../../../core/money";
import { writtenAmounts } from "../../../core/written-amounts";
import type { Benefit } from "../../../generated/proposal";
import { present, type Reading } from "../reading";
import { called, calledWithOffice, capitalized } from "./called";
import type { Said } from "./said";
import { part, sentence } from "./sentence";

/** Whether the reader is nobody in particular, is to decide, or only has to know what is asked. */
export type Voice = "everyone" | "decider" | "bystander";

/** What is asked of whom by when: the amount for a bystander, the decision in full for all others. */
export function askWords(reading: Reading, voice: Voice): readonly Said[] {
  const { model, texts, amount, when } = reading;
  const { ask } = model;
  const sum = parseMoney(ask?.amount);
  const written = when(ask?.by);
  const by = written === undefined ? undefined : part(written);
  const decider = calledWithOffice(ask?.decidedBy, model);
  const [decision, further] = texts(ask, "decision");
  const asked = (text: string): string => {
    if (voice === "decider")
      return by === undefined ? l10n.t("To decide: {0}", text) : l10n.t("To decide by {0}: {1}", by, text);
    if (decider === undefined)
      return by === undefined ? l10n.t("The ask: {0}", text) : l10n.t("The ask, by {0}: {1}", by, text);
    return by === undefined
      ? l10n.t("The ask to {0}: {1}", decider, text)
      : l10n.t("The ask to {0}, by {1}: {2}", decider, by, text);
  };
  const source = ["ask", "amount"];
  if (sum !== undefined && (voice === "bystander" || decision === undefined)) {
    const money = amount(sum);
    const text =
      decider === undefined
        ? asked(`${money}.`)
        : by === undefined
          ? l10n.t("{0} is asked for {1}.", capitalized(decider), money)
          : l10n.t("{0} is asked for {1} by {2}.", capitalized(decider), money, by);
    return [{ text, source, weight: 101 }];
  }
  if (decision === undefined) return [];
  const said = sentence(decision.text);
  return present([
    { text: asked(said), source: decision.source, weight: 101 },
    sum === undefined || saysAmount(said, sum)
      ? undefined
      : { text: l10n.t("The amount: {0}.", amount(sum)), source, weight: 100 },
    further && voice === "decider"
      ? { text: l10n.t("Also to decide: {0}", sentence(further.text)), source: further.source, weight: 74 }
      : undefined,
  ]);
}

/** Whether a decision names the amount itself. */
function saysAmount(said: string, sum: number): boolean {
  return [...writtenAmounts(said)].some(({ amount }) => Math.abs(amount - sum) < 1);
}

/** Which budget the money comes from, and in which steps it is paid. */
export function fundingWords({ model, amount, amounts, when, pathOf, nameOf }: Reading): readonly Said[] {
  const sources = (model.funding ?? []).map((source) => ({
    source,
    from: part(source.from?.trim() || (source.payer === undefined ? "" : nameOf(source.payer))),
    sum: amounts(source.amounts)?.total,
  }));
  const asked = sources.find(({ source, from }) => source.status === "asked" && from !== "");
  const agreed = sources.find(({ source, from, sum }) => source.status === "agreed" && from !== "" && sum);
  const { milestones = [], ask } = model;
  const steps = (ask?.releases ?? []).map(({ amount: written, by }) => {
    const sum = parseMoney(written);
    const date = when(milestones.find(({ id }) => id !== undefined && id === by)?.by ?? by);
    return sum === undefined || date === undefined ? undefined : l10n.t("{0} by {1}", amount(sum), part(date));
  });
  return present([
    asked && { text: l10n.t("It is to come from {0}.", asked.from), source: pathOf(asked.source), weight: 66 },
    agreed && {
      text: l10n.t("Agreed already: {0} from {1}.", amount(agreed.sum ?? 0), agreed.from),
      source: pathOf(agreed.source),
      weight: 46,
    },
    steps.length > 1 && steps.every((step) => step !== undefined)
      ? { text: l10n.t("Paid in steps: {0}.", steps.join(", ")), source: ["ask", "releases"], weight: 44 }
      : undefined,
  ]);
}

/** The budget that falls because of a benefit, from when on, and who agreed. */
export function releaseWords(
  benefits: readonly Benefit[],
  weight: number,
  { model, pathOf, when }: Reading,
): readonly Said[] {
  const found = benefits.find(({ release }) => release?.budget?.trim());
  const budget = part(found?.release?.budget ?? "");
  if (found === undefined || budget === "") return [];
  const by = when(found.release?.by);
  const agreed = called(found.release?.agreedBy, model);
  const text =
    by === undefined
      ? l10n.t("Budget released: {0}.", budget)
      : agreed === undefined
        ? l10n.t("Budget released by {0}: {1}.", part(by), budget)
        : l10n.t("Budget released by {0}, agreed with {1}: {2}.", part(by), agreed, budget);
  return [{ text, source: pathOf(found, "release"), weight }];
}

/** What stops if the answer is no. */
export function refusalWords({ model, text }: Reading): readonly Said[] {
  const found = text(model.ask, "ifRefused");
  return found === undefined
    ? []
    : [{ text: l10n.t("If refused: {0}", sentence(found.text)), source: found.source, weight: 96 }];
}
