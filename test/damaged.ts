import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const examples = ["erp-completion", "marketing-platform", "invoice-answers", "typical-mistakes"].map((name) =>
  readFileSync(join(__dirname, `../examples/${name}.proposal.yaml`), "utf8"),
);

/** What people do to a line: each gives the line as it would then be. */
const slips: readonly ((line: string) => string)[] = [
  () => "",
  (line) => line.replace(/:.*$/, ":"),
  (line) => line.replace(/: .*$/, ": yes"),
  (line) => line.replace(/: .*$/, ": 1,200,000"),
  (line) => line.replace(/: .*$/, ": 0.08"),
  (line) => line.replace(/: .*$/, ": *important* words"),
  (line) => line.replace(/: .*$/, ": [one, two]"),
  (line) => line.replace(/: .*$/, ": {2027: 1,200,000, 2028-31: 5k}"),
  (line) => line.replace(/: .*$/, ": # later"),
  (line) => line.replace(/: .*$/, ": words: more words"),
  (line) => line.replace(/: .*$/, ": see #1"),
  (line) => line.replace(/: .*$/, ": 31.12.2027"),
  (line) => line.replace(/: /, ":"),
  (line) => line.replace(/- /, "-"),
  (line) => line.replace(/^ {2}/, "\t"),
  (line) => ` ${line}`,
  (line) => line.replace(/([a-z])([a-z])(?=[a-z]*:)/, "$2$1"),
  (line) => line.replace(/([a-z])(?=[a-zA-Z]*:)/, ""),
  (line) => `${line} # as agreed`,
  (line) => line.replace(/: (.*)$/, ': "$1'),
];

/** Proposals to each of which a person did up to `most` of the things that people do, with line breaks of either kind. */
export function damagedProposals(most: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips)), { minLength: 1, maxLength: most }),
      fc.boolean(),
    )
    .map(([text, damages, windows]) => {
      const lines = text.split("\n");
      for (const [at, slip] of damages) lines[at % lines.length] = slip(lines[at % lines.length] ?? "");
      return lines.join(windows ? "\r\n" : "\n");
    });
}
