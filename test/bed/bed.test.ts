import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, relative, resolve, sep } from "node:path";
import { findCommand } from "./find-browser";
import { bedFolder } from "./install";

const root = resolve(bedFolder, "..", "..");

describe("the test bed", () => {
  it("does not put its Node in front of the one that runs npm", () => {
    checkOutside(process.execPath);
    for (const folder of (process.env.PATH ?? "").split(delimiter)) checkOutside(resolve(folder));
    const first = findCommand("node");
    assert.ok(first, "no node on PATH");
    checkOutside(first);
    assert.ok(
      !existsSync(join(root, "node_modules", ".bin", "node")),
      "a package brings a Node into node_modules/.bin",
    );
    assert.ok(!existsSync(join(bedFolder, "node_modules", ".bin")), "the bed has a .bin folder");
  });

  it("is no dependency of the project", () => {
    const { dependencies = {}, optionalDependencies = {} } = manifest(bedFolder);
    const { dependencies: used = {}, devDependencies = {} } = manifest(root);
    const shared = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
      (name) => name in used || name in devDependencies,
    );
    assert.deepEqual(shared, []);
  });

  it("pins every package exactly", () => {
    const { dependencies = {}, optionalDependencies = {} } = manifest(bedFolder);
    for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  for (const folder of [bedFolder, root]) {
    it(`names no registry in ${relative(root, folder) || "."}${sep}package-lock.json`, () => {
      const lockfile = readFileSync(join(folder, "package-lock.json"), "utf8");
      assert.doesNotMatch(lockfile, /"resolved": "https?:/);
      assert.doesNotMatch(lockfile, /\.tgz"/);
    });
  }

  it("runs no install script", () => {
    for (const folder of [bedFolder, root])
      assert.match(readFileSync(join(folder, ".npmrc"), "utf8"), /^ignore-scripts=true$/m);
  });
});

function checkOutside(path: string): void {
  assert.ok(path !== bedFolder && !path.startsWith(bedFolder + sep), `${path} is inside the test bed`);
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}
