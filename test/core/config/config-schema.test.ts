import assert from "node:assert/strict";
import { configSchema } from "../../../src/core/config/config-schema";
import { profiles } from "../../../src/core/config/profiles";
import { readConfig } from "../../../src/core/config/read-config";
import { alternativesOf, memberOf, proposalSchema, resolve, type Schema } from "../../../src/core/schema";
import { rules } from "../../../src/rules";

describe("config: its schema", () => {
  it("teaches: each field has a title, a description of 25 to 60 words and an example; each word is explained", () => {
    let fields = 0;
    const visit = (schema: Schema, path: string): void => {
      const { title, description = "", examples = [], enum: words, enumDescriptions } = resolve(schema);
      fields++;
      assert.ok(title, path);
      const length = description.split(/\s+/).length;
      assert.ok(length >= 25 && length <= 60, `${path}: ${length} words`);
      assert.ok(examples.length > 0, path);
      assert.equal(enumDescriptions?.length, words?.length, path);
      for (const { properties = {}, patternProperties = {}, items, prefixItems = [], ...own } of alternativesOf(
        schema,
      )) {
        assert.equal(own.enumDescriptions?.length, own.enum?.length, path);
        for (const [name, member] of Object.entries(properties)) visit(member, `${path}.${name}`);
        for (const [name, member] of Object.entries(patternProperties)) if (name !== "^x-") visit(member, `${path}.*`);
        for (const member of [...prefixItems, ...(items === undefined ? [] : [items])]) visit(member, `${path}[]`);
      }
    };
    visit(configSchema, "config");
    for (const [name, schema] of Object.entries(configSchema.$defs ?? {})) visit(schema, name);
    assert.ok(fields > 100, `${fields}`);
  });

  it("has the same definitions as proposals where it uses their names", () => {
    const shared = Object.entries(configSchema.$defs ?? {}).filter(([name]) => name in (proposalSchema.$defs ?? {}));
    assert.ok(shared.length >= 8);
    for (const [name, schema] of shared) assert.deepEqual(schema, proposalSchema.$defs?.[name], name);
  });

  it("has examples that it accepts", () => {
    const known = [...rules, { id: "no-currency" }, { id: "no-benefit" }];
    for (const [name, schema] of Object.entries(configSchema.properties ?? {})) {
      for (const example of resolve(schema).examples ?? []) {
        const { problems } = readConfig(JSON.stringify({ [name]: example }), known);
        assert.deepEqual(
          problems.map(({ message }) => message),
          [],
          name,
        );
      }
    }
  });

  it("offers the profiles there are", () =>
    assert.deepEqual(memberOf(configSchema, "profile")?.enum, Object.keys(profiles)));

  it("knows profiles that speak only of rules there are", () => {
    const ids = rules.map(({ id }) => id);
    for (const { only = [] } of Object.values(profiles)) for (const id of only) assert.ok(ids.includes(id), id);
  });
});
