import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import words from "../../package.nls.json";

const top = join(__dirname, "../..");

describe("manifest", () => {
  it("is what the project says of itself", () => {
    assert.equal(manifest.name, "proposal-bridge");
    assert.equal(manifest.publisher, "proposal-bridge");
    assert.equal(manifest.license, "MIT");
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"]}`);
  });

  it("wakes for proposals, their configuration and a restored preview, and for nothing else", () => {
    assert.deepEqual(manifest.activationEvents, [
      "onLanguage:proposal",
      "onLanguage:proposal-config",
      "onWebviewPanel:proposals.summary",
    ]);
  });

  it("runs in both hosts and in untrusted and virtual workspaces", () => {
    assert.ok(manifest.main && manifest.browser);
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it("has settings of a resource only, each with a default that is allowed", () => {
    for (const [id, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.equal(setting.scope, "resource", id);
      if ("enum" in setting) assert.ok(setting.enum.includes(setting.default), id);
      else assert.equal(typeof setting.default, setting.type, id);
    }
  });

  it("names only commands that it declares", () => {
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    const named = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings].map(
      ({ command }) => command,
    );
    for (const command of named) assert.ok(declared.has(command), command);
  });

  it("takes every text that a person reads from package.nls.json, and leaves none over there", () => {
    const text = JSON.stringify(manifest);
    const used = new Set([...text.matchAll(/"%([a-zA-Z.]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(words).sort());
    for (const { title, category } of manifest.contributes.commands) assert.match(title + category, /^%.*%%.*%$/);
  });

  it("names only files that exist", () => {
    const { languages, grammars, snippets } = manifest.contributes;
    const files = [
      manifest.icon,
      ...languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
      ...grammars.map(({ path }) => path),
      ...snippets.map(({ path }) => path),
    ];
    for (const file of files) assert.ok(existsSync(join(top, file)), file);
  });

  it("depends at run time on nothing that is not bundled", () => assert.ok(!("dependencies" in manifest)));

  it("pins every package exactly and installs them without scripts or a registry's address", () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.doesNotMatch(readFileSync(join(top, "package-lock.json"), "utf8"), /"resolved"/);
    const npmrc = readFileSync(join(top, ".npmrc"), "utf8");
    assert.match(npmrc, /^ignore-scripts=true$/m);
    assert.match(npmrc, /^omit-lockfile-registry-resolved=true$/m);
  });
});
