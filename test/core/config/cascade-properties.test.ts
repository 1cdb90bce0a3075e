import assert from "node:assert/strict";
import fc from "fast-check";
import type { EffectiveConfig } from "../../../src/core/config/effective-config";
import { readConfig } from "../../../src/core/config/read-config";
import { type ConfigFile, resolveConfig } from "../../../src/core/config/resolve-config";

const known = ["no-business-driver", "no-stakeholder-outcome", "no-currency", "no-benefit"].map((id) => ({ id }));
const optional = {
  id: "long-summary",
  options: { type: "object", properties: { limit: { type: "integer" } } },
} as const;

describe("config: what applies, for any files", () => {
  const files = fc
    .array(fileTexts(), { maxLength: 5 })
    .map((texts) =>
      texts.map((text, index): readonly [string, string] => [`/r/${"x/".repeat(index % 3)}${index}`, text]),
    );
  const path = "/r/x/drafts/a.proposal.yaml";
  const other = fileTexts();

  it("saying everything twice changes nothing", () =>
    fc.assert(fc.property(files, (chain) => same(resolve([...chain, ...chain], path), resolve(chain, path)))));

  it("saying something earlier as well changes no value", () =>
    fc.assert(
      fc.property(files, (chain) => {
        const [last] = chain.slice(-1);
        if (last === undefined) return;
        assert.deepEqual(settings(resolve([last, ...chain], path)), settings(resolve(chain, path)));
      }),
    ));

  it("what the last file says applies", () =>
    fc.assert(
      fc.property(files, other, (chain, text) => {
        const config = resolve([...chain, ["/r/last", text]], path);
        const alone = resolve([["/r/last", text]], path);
        for (const [rule, severity] of alone.severities) assert.equal(config.severities.get(rule), severity);
        for (const goal of alone.goals)
          assert.ok(config.goals.some(({ id, name }) => id === goal.id && name === goal.name));
        if (alone.currency !== undefined) assert.equal(config.currency, alone.currency);
        for (const [name, origin] of alone.origins)
          if (!name.startsWith("vocabulary.accept")) assert.deepEqual(config.origins.get(name), origin);
      }),
    ));

  it("an empty file between them changes nothing", () =>
    fc.assert(
      fc.property(files, fc.nat(5), (chain, at) => {
        const more = [...chain.slice(0, at), ["/r/none", "# nothing\n"] as const, ...chain.slice(at)];
        assert.deepEqual(resolve(more, path), resolve(chain, path));
      }),
    ));

  it("every value has a place it came from", () =>
    fc.assert(
      fc.property(files, (chain) => {
        const config = resolve(chain, path);
        const names = [
          ...[...config.severities.keys()].map((rule) => `rules.${rule}`),
          ...[...config.options.keys()].map((rule) => `options.${rule}`),
          ...config.goals.map(({ id }) => `goals.${id}`),
          ...config.vocabulary.accept.map((word) => `vocabulary.accept.${word}`),
          ...(config.currency === undefined ? [] : ["currency"]),
        ];
        for (const name of names) {
          const { path: file, span } = config.origins.get(name) ?? assert.fail(name);
          const text = chain.findLast(([name]) => name === file)?.[1] ?? "";
          const word = name.slice(name.lastIndexOf(".") + 1);
          assert.ok(text.slice(span.start, span.end).includes(word), name);
        }
      }),
    ));
});

function resolve(files: readonly (readonly [path: string, text: string])[], path = "/r/it/x.yaml"): EffectiveConfig {
  const chain = files.map(([file, text]): ConfigFile => {
    const document = readConfig(text, [...known, optional]);
    assert.deepEqual(document.problems, [], text);
    return { path: file, document };
  });
  return resolveConfig(chain, path);
}

function same(config: EffectiveConfig, expected: EffectiveConfig): void {
  const once = (found: EffectiveConfig) => ({
    ...found,
    exclude: new Set(found.exclude.map((globs) => JSON.stringify(globs))),
  });
  assert.deepEqual(once(config), once(expected));
}

function settings({ severities, options, currency, profile, budget }: EffectiveConfig): unknown {
  return {
    severities: Object.fromEntries(severities),
    options: Object.fromEntries(options),
    currency,
    profile,
    budget,
  };
}

/** Texts of configurations that draw no finding. */
function fileTexts(): fc.Arbitrary<string> {
  const rule = fc.constantFrom(...known.map(({ id }) => id));
  const severity = fc.constantFrom("off", "hint", "info", "warning", "error");
  const rules = fc.dictionary(rule, severity, { noNullPrototype: true });
  const globs = fc.constantFrom("**", "drafts/**", "x/**", "**/*.yaml", "y/*");
  const id = fc.constantFrom("a1", "b1", "c1", "d1");
  const goal = fc.record({ id, name: fc.constantFrom("Grow", "Save", "Stay safe") });
  const field = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  return fc
    .record({
      profile: field(fc.constantFrom("founding", "recommended", "strict")),
      currency: field(fc.constantFrom("EUR", "GBP", "USD")),
      goals: field(fc.uniqueArray(goal, { selector: ({ id }) => id })),
      budget: field(fc.record({ run: fc.nat(), innovate: fc.nat() }, { requiredKeys: [] })),
      vocabulary: field(fc.record({ accept: fc.array(fc.constantFrom("OTIF", "ERP", "MRP")) })),
      rules: field(
        fc.record({ rules, limit: fc.option(fc.nat()) }).map(({ rules, limit }) => ({
          ...rules,
          ...(limit === null ? {} : { "long-summary": ["info", { limit }] }),
        })),
      ),
      overrides: field(
        fc.array(fc.record({ files: globs, rules: rules.filter((map) => Object.keys(map).length > 0) })),
      ),
      exclude: field(globs),
    })
    .map((data) => JSON.stringify(data));
}
