import assert from "node:assert/strict";
import fc from "fast-check";
import { configName, type Gathered, gatherConfigs, mostConfigs } from "../../../src/core/config/gather-configs";
import { readConfig } from "../../../src/core/config/read-config";

const name = configName;

describe("config: gathering those that apply", () => {
  it("walks from the root down to the proposal's folder", async () => {
    const files = { [`/r/${name}`]: "", [`/r/a/b/${name}`]: "", [`/r/c/${name}`]: "", [`/${name}`]: "" };
    const { chain, asked } = await gather(files, "/r/a/b/x.yaml");
    assert.deepEqual(chain, [`/r/${name}`, `/r/a/b/${name}`]);
    assert.deepEqual(asked.sort(), [`/r/${name}`, `/r/a/${name}`, `/r/a/b/${name}`].sort());
  });

  it("reads paths below a root that is empty, ends in a slash or is an address", async () => {
    assert.deepEqual((await gather({ [`a/${name}`]: "", [name]: "" }, "a/x.yaml", "")).chain, [name, `a/${name}`]);
    assert.deepEqual((await gather({ [`/${name}`]: "" }, "/a/x.yaml", "/")).chain, [`/${name}`]);
    const web = "vscode-vfs://github/owner/repo";
    assert.deepEqual((await gather({ [`${web}/${name}`]: "" }, `${web}/a/x.yaml`, web)).chain, [`${web}/${name}`]);
  });

  it("finds nothing for a proposal outside the root, and asks for nothing", async () => {
    assert.deepEqual(await gather({ [`/r/${name}`]: "" }, "/root/x.yaml"), { chain: [], said: [], asked: [] });
  });

  describe("what a file extends stands before it", () => {
    const cases: readonly [what: string, files: Record<string, string>, chain: readonly string[]][] = [
      ["one file", { [name]: "extends: ./base.yaml", "base.yaml": "" }, ["base.yaml", name]],
      [
        "several, in their order",
        { [name]: "extends: [./b.yaml, ./a.yaml]", "a.yaml": "", "b.yaml": "" },
        ["b.yaml", "a.yaml", name],
      ],
      [
        "one behind the other, each from its own folder",
        { [name]: "extends: ./s/a.yaml", "s/a.yaml": "extends: ../t/./b.yaml", "t/b.yaml": "" },
        ["t/b.yaml", "s/a.yaml", name],
      ],
      [
        "one that two build on, as near as the nearer of them needs it",
        {
          [name]: "extends: [./a.yaml, ./b.yaml]",
          "a.yaml": "extends: ./c.yaml",
          "b.yaml": "extends: ./c.yaml",
          "c.yaml": "",
        },
        ["a.yaml", "c.yaml", "b.yaml", name],
      ],
      ["one that applies anyway", { [name]: "", [`d/${name}`]: `extends: ../${name}` }, [name, `d/${name}`]],
    ];
    for (const [what, files, chain] of cases) {
      it(what, async () => {
        const found = await gather(below("/r/", files), "/r/d/x.yaml");
        assert.deepEqual(found.said, []);
        assert.deepEqual(
          found.chain,
          chain.map((path) => `/r/${path}`),
        );
      });
    }
  });

  describe("says at the value", () => {
    const cases: readonly [what: string, files: Record<string, string>, said: readonly [string, string, RegExp][]][] = [
      ["that there is no such file", { [name]: "extends: ./a.yaml" }, [[name, "./a.yaml", /no file `\.\/a\.yaml`/]]],
      [
        "that it leads out of the root",
        { [name]: "extends: [./b.yaml, ../a.yaml]", "b.yaml": "" },
        [[name, "../a.yaml", /leads out of the workspace/]],
      ],
      [
        "that it leads out of the root and back",
        { [name]: "extends: ../r/b.yaml", "b.yaml": "" },
        [[name, "../r/b.yaml", /leads out of the workspace/]],
      ],
      ["that it builds on itself", { [name]: `extends: ./${name}` }, [[name, `./${name}`, /builds on itself/]]],
      [
        "which way a circle goes",
        { [name]: "extends: ./a.yaml", "a.yaml": "extends: ./s/b.yaml", "s/b.yaml": "extends: ../a.yaml" },
        [["s/b.yaml", "../a.yaml", /in a circle: a\.yaml → s\/b\.yaml → a\.yaml/]],
      ],
    ];
    for (const [what, files, said] of cases) {
      it(what, async () => {
        const all = below("/r/", files);
        const found = await gather(all, "/r/x.yaml");
        assert.deepEqual(
          found.said.map(({ path, place }) => [path, place]),
          said.map(([path, place]) => [`/r/${path}`, place]),
        );
        for (const [index, [, , message]] of said.entries()) assert.match(found.said[index]?.message ?? "", message);
        assert.ok(found.chain.includes(`/r/${name}`));
        assert.ok(found.asked.every((path) => path.startsWith("/r/")));
      });
    }
  });

  it("never leaves the root, whatever is written", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("..", ".", "a", "", "r", "%2e%2e", "...", "~", "/"), { maxLength: 8 }),
        async (steps) => {
          const written = `./${steps.join("/")}x`;
          const { asked } = await gather({ [`/r/a/${name}`]: `extends: "${written}"` }, "/r/a/x.yaml");
          for (const path of asked) {
            assert.ok(path.startsWith("/r/"), path);
            assert.ok(!path.split("/").includes(".."), path);
          }
        },
      ),
    ));

  describe("stops at so many", () => {
    it("files that build on one another", async () => {
      const files: Record<string, string> = { [`/r/${name}`]: "extends: ./0.yaml" };
      for (let index = 0; index < 50; index++) files[`/r/${index}.yaml`] = `extends: ./${index + 1}.yaml`;
      const { chain, said } = await gather(files, "/r/x.yaml");
      assert.equal(chain.length, mostConfigs);
      assert.deepEqual(
        said.map(({ place }) => place),
        ["./31.yaml"],
      );
      assert.match(said[0]?.message ?? "", /More than 32 configurations/);
    });

    it("folders, and says so in the nearest", async () => {
      const files: Record<string, string> = {};
      for (let depth = 0; depth < 50; depth++) files[`/r/${"a/".repeat(depth)}${name}`] = "profile: strict\n";
      const { chain, said, asked } = await gather(files, `/r/${"a/".repeat(60)}x.yaml`);
      assert.equal(chain.length, mostConfigs);
      assert.equal(chain.at(-1), `/r/${"a/".repeat(49)}${name}`);
      assert.deepEqual(
        said.map(({ path, place }) => [path, place]),
        [[chain.at(-1), "profile: strict"]],
      );
      assert.ok(asked.length < 50);
    });

    it("though each builds on all the others", async () => {
      const files: Record<string, string> = {};
      const all = Array.from({ length: 31 }, (_, index) => `./${index}.yaml`);
      files[`/r/${name}`] = `extends: [${all.join(", ")}]`;
      for (const [index] of all.entries()) files[`/r/${index}.yaml`] = `extends: [${all.slice(index + 1).join(", ")}]`;
      const { chain, said, asked } = await gather(files, "/r/x.yaml");
      assert.equal(chain.length, mostConfigs);
      assert.deepEqual(said, []);
      assert.equal(new Set(asked).size, asked.length);
    });
  });
});

function below(root: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [root + path, text]));
}

interface Said {
  readonly path: string;
  readonly place: string;
  readonly message: string;
}

/** The paths of the chain, what was said at which place, and every path that was asked for. */
async function gather(
  files: Readonly<Record<string, string>>,
  proposal: string,
  root = "/r",
): Promise<{ chain: string[]; said: Said[]; asked: string[] }> {
  const asked: string[] = [];
  const { chain, problems }: Gathered = await gatherConfigs(proposal, root, async (path) => {
    asked.push(path);
    const text = files[path];
    return text === undefined ? undefined : readConfig(text, []);
  });
  const said = problems.map(({ path, problem: { span, message } }) => {
    return { path, place: (files[path] ?? "").slice(span.start, span.end), message };
  });
  return { chain: chain.map(({ path }) => path), said, asked };
}
