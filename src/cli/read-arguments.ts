import { parseArgs } from "node:util";
import * as l10n from "@vscode/l10n";
import { nearest } from "../core/nearest";
import type { Option, Usage } from "./usage";

/** What was typed behind a command. */
export interface Arguments {
  /** What is no option, in its order; `-` is the standard input. */
  readonly words: readonly string[];
  /** The values of the options that were given; empty where an option takes none. */
  readonly options: ReadonlyMap<string, string>;
}

/** Reads what was typed behind a command, or says in a sentence what is wrong with it. */
export function readArguments(
  argv: readonly string[],
  { options: known }: Usage,
): Arguments | { readonly wrong: string } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, { short, value }]) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(short !== undefined && { short }) } as const,
      ]),
    ),
  });
  const words: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    const wrong = option === undefined ? unknown(token.rawName, known) : wrongValue(token.rawName, option, token.value);
    if (wrong !== undefined) return { wrong };
    options.set(token.name, token.value ?? "");
  }
  return { words, options };
}

function unknown(written: string, known: Usage["options"]): string {
  const meant = nearest(written.replace(/^-+/, ""), Object.keys(known));
  return meant === undefined
    ? l10n.t("There is no option `{0}`.", written)
    : l10n.t("There is no option `{0}`. Did you mean `{1}`?", written, `--${meant}`);
}

function wrongValue(written: string, { value, choices }: Option, given: string | undefined): string | undefined {
  if (value === undefined) return given === undefined ? undefined : l10n.t("`{0}` takes no value.", written);
  if (given === undefined || given === "") return l10n.t("`{0}` needs a value.", written);
  if (choices === undefined || choices.includes(given)) return undefined;
  const meant = nearest(given, choices);
  return meant === undefined
    ? l10n.t("`{0}` is no value of `{1}`. It takes {2}.", given, written, choices.join(", "))
    : l10n.t("`{0}` is no value of `{1}`. Did you mean `{2}`?", given, written, meant);
}
