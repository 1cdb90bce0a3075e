import assert from "node:assert/strict";
import fc from "fast-check";
import { readGlob } from "../../../src/core/config/glob";

describe("config: globs", () => {
  const cases: readonly [glob: string, fits: readonly string[], not: readonly string[]][] = [
    ["drafts/a.yaml", ["drafts/a.yaml"], ["a.yaml", "drafts/b.yaml", "drafts/a.yaml/x", "DRAFTS/a.yaml"]],
    ["*.yaml", ["a.yaml", ".yaml", ".hidden.yaml"], ["drafts/a.yaml", "a.yml"]],
    ["*", ["a"], ["a/b"]],
    ["a*b*c", ["abc", "axbxc", "abbcc"], ["acb", "ab/c", "abcd"]],
    ["?.yaml", ["a.yaml", "🚀.yaml"], ["ab.yaml", ".yaml", "/.yaml"]],
    ["**", ["a", "a/b", "a/b/c.yaml"], []],
    ["drafts/**", ["drafts/a", "drafts/b/c"], ["draft/a", "x/drafts/a"]],
    ["drafts/", ["drafts/a", "drafts/b/c"], ["x/drafts/a"]],
    ["./drafts/**", ["drafts/a"], ["x/drafts/a"]],
    ["**/a.yaml", ["a.yaml", "x/a.yaml", "x/y/a.yaml"], ["xa.yaml", "x/ba.yaml"]],
    ["x/**/a", ["x/a", "x/y/a", "x/y/z/a"], ["xa", "x/ya", "a"]],
    ["a**b", ["ab", "axb"], ["a/b"]],
    ["a**/b", ["a/b", "ax/b"], ["ab", "a/x/b"]],
    ["{a,**/b}", ["a", "b", "x/b"], ["x/a"]],
    ["{a,b}/*.{yaml,yml}", ["a/x.yaml", "b/y.yml"], ["c/x.yaml", "a/x.txt"]],
    ["{a,b{c,d}}", ["a", "bc", "bd"], ["b", "ac"]],
    ["{drafts/**,old}", ["drafts/x/y", "old"], ["old/x"]],
    ["{**/,}a", ["a", "x/a"], ["xa"]],
    ["a{,b}", ["a", "ab"], ["b"]],
    ["a{b", ["a{b"], ["ab"]],
    ["a}b,c", ["a}b,c"], ["a"]],
    ["Projects (2027)/+$^.|", ["Projects (2027)/+$^.|"], ["Projects 2027/"]],
    ["", [""], ["a"]],
  ];
  for (const [glob, fits, not] of cases) {
    it(JSON.stringify(glob), () => {
      for (const path of fits) assert.equal(readGlob(glob)(path), true, path);
      for (const path of not) assert.equal(readGlob(glob)(path), false, path);
    });
  }

  it("can be asked again", () => {
    const glob = readGlob("**/a");
    assert.deepEqual(["a", "b", "x/a", "x"].map(glob), [true, false, true, false]);
  });

  it("agree with a plain reading of them, folder by folder", () => {
    const name = fc.stringMatching(/^[ab.]{1,3}$/).filter((text) => !/^\.+$/.test(text));
    const piece = fc.constantFrom("a", "b", "*", "?", "{a,b}", "{a,bb}", "a*", "*b", "**", ".a");
    const join = (parts: readonly string[]): string => parts.join("/");
    const globs = fc.array(piece, { minLength: 1, maxLength: 4 }).map(join);
    const paths = fc.array(name, { minLength: 1, maxLength: 4 }).map(join);
    fc.assert(
      fc.property(globs, paths, (glob, path) => {
        assert.equal(readGlob(glob)(path), plainly(glob.split("/"), path.split("/")), `${glob} ${path}`);
      }),
      { numRuns: 2000 },
    );
  });

  describe("take no longer for those made to take long", () => {
    const long = `${"a/".repeat(1000)}${"a".repeat(2000)}`;
    const hostile: readonly string[] = [
      "**/*a*a*a*a*a*b",
      `${"*a".repeat(200)}b`,
      `${"**/".repeat(130)}b`,
      `${"{a,a}".repeat(80)}b`,
      `${"{a,".repeat(130)}`,
      `${"{".repeat(200)}${"}".repeat(200)}`,
      `${"{*,**/".repeat(40)}${"}".repeat(40)}b`,
    ];
    for (const glob of hostile) {
      it(glob.slice(0, 30), () => {
        assert.equal(readGlob(glob)(long), false);
      });
    }
  });
});

/** Whether the folders and the name of a path fit those of a glob, by trying. */
function plainly([first, ...others]: readonly string[], path: readonly string[]): boolean {
  if (first === undefined) return path.length === 0;
  if (first === "**")
    return others.length === 0
      ? path.length > 0
      : path.some((_, index) => plainly(others, path.slice(index))) || plainly(others, []);
  const name = first.replace(/[.*?{},]/g, (sign) => signs[sign] ?? sign);
  return path.length > 0 && new RegExp(`^${name}$`, "u").test(path[0] ?? "") && plainly(others, path.slice(1));
}

const signs: Readonly<Record<string, string>> = {
  ".": "\\.",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};
