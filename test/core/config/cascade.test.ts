import assert from "node:assert/strict";
import { type EffectiveConfig, inclusion, severityIn } from "../../../src/core/config/effective-config";
import { readConfig } from "../../../src/core/config/read-config";
import { type ConfigFile, resolveConfig } from "../../../src/core/config/resolve-config";
import { severities } from "../../../src/core/problem";

const known = ["no-business-driver", "no-stakeholder-outcome", "no-currency", "no-benefit"].map((id) => ({ id }));
const optional = {
  id: "long-summary",
  options: { type: "object", properties: { limit: { type: "integer" } } },
} as const;

describe("config: what applies to a proposal", () => {
  it("is the usual where nothing is configured", () => {
    const config = resolve([]);
    assert.equal(config.profile, "recommended");
    assert.deepEqual([config.goals, config.roles, config.vocabulary.accept, config.exclude], [[], [], [], []]);
    assert.equal(config.origins.size, 0);
    for (const severity of severities) assert.equal(severityIn(config, "no-currency", severity), severity);
  });

  it("is the nearest of single values, and says where it stands", () => {
    const near = "discountRate: 7%\nprofile: strict\n";
    const config = resolve([
      ["/r/proposals.config.yaml", "currency: EUR\ndiscountRate: 8%\n"],
      ["/r/it/proposals.config.yaml", near],
    ]);
    assert.deepEqual([config.currency, config.discountRate, config.profile], ["EUR", "7%", "strict"]);
    assert.equal(config.origins.get("currency")?.path, "/r/proposals.config.yaml");
    const origin = config.origins.get("discountRate");
    assert.equal(origin?.path, "/r/it/proposals.config.yaml");
    assert.equal(near.slice(origin?.span.start, origin?.span.end), "discountRate: 7%");
  });

  it("merges maps by their keys", () => {
    const config = resolve([
      ["/r/a", "budget: {run: 6m, innovate: 2m}\nvocabulary: {replace: {leverage: use, utilise: use}}\n"],
      ["/r/b", "budget: {innovate: 3m}\nvocabulary: {replace: {leverage: rely on}}\n"],
    ]);
    assert.deepEqual(config.budget, { run: "6m", innovate: "3m" });
    assert.deepEqual(
      [...config.vocabulary.replace],
      [
        ["leverage", "rely on"],
        ["utilise", "use"],
      ],
    );
    assert.equal(config.origins.get("budget.run")?.path, "/r/a");
    assert.equal(config.origins.get("vocabulary.replace.leverage")?.path, "/r/b");
  });

  it("merges goals and roles by their ids, and keeps their order", () => {
    const config = resolve([
      ["/r/a", "goals: [{id: a, name: A}, {id: b, name: B}]\nroles: [{titles: Head of claims}]\n"],
      ["/r/b", "goals: [{id: c, name: C}, {id: a, name: Again}]\nroles: [{id: head-of-claims, titles: HoC}]\n"],
    ]);
    assert.deepEqual(
      config.goals.map(({ id, name }) => `${id} ${name}`),
      ["a Again", "b B", "c C"],
    );
    assert.deepEqual(
      config.roles.map(({ titles }) => titles),
      ["HoC"],
    );
    assert.deepEqual(
      ["goals.a", "goals.b", "roles.head-of-claims"].map((name) => config.origins.get(name)?.path),
      ["/r/b", "/r/a", "/r/b"],
    );
  });

  it("adds up the words that are accepted", () => {
    const config = resolve([
      ["/r/a", "vocabulary: {accept: [OTIF, ERP]}\n"],
      ["/r/b", "vocabulary: {accept: [ERP, MRP]}\n"],
    ]);
    assert.deepEqual(config.vocabulary.accept, ["OTIF", "ERP", "MRP"]);
    assert.equal(config.origins.get("vocabulary.accept.ERP")?.path, "/r/a");
  });

  describe("profiles", () => {
    const cases: readonly [profile: string, rule: string, own: (typeof severities)[number], then: string][] = [
      ["founding", "no-currency", "warning", "off"],
      ["founding", "no-business-driver", "warning", "warning"],
      ["founding", "no-stakeholder-outcome", "warning", "warning"],
      ["founding", "syntax", "error", "error"],
      ["founding", "yaml-trap", "warning", "warning"],
      ["recommended", "no-currency", "info", "info"],
      ["strict", "no-currency", "hint", "hint"],
      ["strict", "no-currency", "info", "warning"],
      ["strict", "no-currency", "warning", "error"],
      ["strict", "no-currency", "error", "error"],
      ["strict", "yaml-trap", "warning", "error"],
    ];
    for (const [profile, rule, severity, expected] of cases)
      it(`${profile}: ${rule} at ${severity} is ${expected}`, () =>
        assert.equal(severityIn(resolve([["/r/a", `profile: ${profile}\n`]]), rule, severity), expected));

    it("are only the base: what is set by name wins, also from farther away", () => {
      const config = resolve([
        ["/r/a", "rules: {no-currency: info, no-business-driver: off}\n"],
        ["/r/b", "profile: founding\n"],
      ]);
      assert.equal(severityIn(config, "no-currency", "warning"), "info");
      assert.equal(severityIn(config, "no-business-driver", "warning"), "off");
    });
  });

  it("leaves the options of a rule as they are where only its severity is set again", () => {
    const config = resolve([
      ["/r/a", "rules: {long-summary: [warning, {limit: 150}]}\n"],
      ["/r/b", "rules: {long-summary: error}\n"],
    ]);
    assert.equal(config.severities.get("long-summary"), "error");
    assert.deepEqual({ ...config.options.get("long-summary") }, { limit: 150 });
    assert.equal(config.origins.get("options.long-summary")?.path, "/r/a");
    assert.equal(config.origins.get("rules.long-summary")?.path, "/r/b");
  });

  describe("overrides", () => {
    const far = `rules: {no-currency: error}
overrides:
  - {files: "it/drafts/**", rules: {no-currency: off, no-benefit: hint}}
  - {files: [it/**, hr/**], rules: {no-currency: info}}
`;
    it("win over their file, later ones over earlier ones", () => {
      const config = resolve([["/r/a", far]], "/r/it/drafts/x.yaml");
      assert.deepEqual(
        [...config.severities],
        [
          ["no-currency", "info"],
          ["no-benefit", "hint"],
        ],
      );
      assert.deepEqual(config.origins.get("rules.no-currency")?.files, ["it/**", "hr/**"]);
      const span = config.origins.get("rules.no-benefit")?.span;
      assert.equal(far.slice(span?.start, span?.end), "no-benefit: hint");
    });
    it("do not touch other files", () =>
      assert.deepEqual([...resolve([["/r/a", far]], "/r/x.yaml").severities], [["no-currency", "error"]]));
    it("do not win over a nearer file", () => {
      const chain = [
        ["/r/a", far],
        ["/r/it/b", "rules: {no-currency: warning}\n"],
      ] as const;
      assert.equal(resolve(chain, "/r/it/drafts/x.yaml").severities.get("no-currency"), "warning");
    });
    it("look from the folder of their own file", () => {
      const text = "overrides: [{files: drafts/**, rules: {no-currency: off}}]\n";
      const at = (file: string, path: string) => resolve([[file, text]], path).severities.get("no-currency");
      assert.equal(at("/r/it/b", "/r/it/drafts/x.yaml"), "off");
      assert.equal(at("/r/b", "/r/it/drafts/x.yaml"), undefined);
      assert.equal(at("/r/it/b", "/r/drafts/x.yaml"), undefined);
      assert.equal(at("b", "drafts/x.yaml"), "off");
    });
  });

  it("includes what the nearest file says and excludes what any of them says", () => {
    const config = resolve([
      ["/r/a", "include: cases/*.yaml\nexclude: '**/old-*'\n"],
      ["/r/it/b", "include: '*.yml'\nexclude: [t/**, u/**]\n"],
    ]);
    const said = (path: string) => inclusion(config, path);
    assert.deepEqual(["/r/it/x.yml", "/r/cases/x.yaml", "/r/it/old-x.yml", "/r/it/u/x.yml", "/s/old-x.yml"].map(said), [
      "included",
      undefined,
      "excluded",
      "excluded",
      undefined,
    ]);
  });
});

function resolve(files: readonly (readonly [path: string, text: string])[], path = "/r/it/x.yaml"): EffectiveConfig {
  const chain = files.map(([file, text]): ConfigFile => {
    const document = readConfig(text, [...known, optional]);
    assert.deepEqual(document.problems, [], text);
    return { path: file, document };
  });
  return resolveConfig(chain, path);
}
