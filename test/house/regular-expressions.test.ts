import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AnyNode, parse } from "acorn";
import { transformSync } from "esbuild";
import { check } from "recheck";

const top = join(__dirname, "../..");

/** A regular expression, and where it is written. */
interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

describe("regular expressions", () => {
  const expressions = [...literals(), ...constructed(), ...inSchemas()];

  it("are found: those written out, those put together, and those of the schemas", () => {
    assert.ok(literals().length > 150, String(literals().length));
    assert.ok(constructed().length > 5, String(constructed().length));
    assert.ok(inSchemas().length > 10, String(inSchemas().length));
  });

  it("are proven to take a time that grows with the text and no faster", async function () {
    this.timeout(240_000);
    const unsafe: string[] = [];
    const seen = new Set<string>();
    for (const { source, flags, file } of expressions) {
      const key = `/${source}/${flags}`;
      if (seen.has(key)) continue;
      seen.add(key);
      // A sticky one is tried at one place of the text and at no other.
      const tried = flags.includes("y") ? `^(?:${source})` : source;
      const found = await check(tried, flags.replace(/[dgy]/g, ""), { timeout: 20_000 });
      if (found.status !== "safe") unsafe.push(`${file}: ${key.slice(0, 300)} is ${found.status}`);
    }
    assert.deepEqual(unsafe, []);
  });
});

/** Those that the sources write out. */
function literals(): readonly Expression[] {
  return sources().flatMap((file) => {
    const { code } = transformSync(readFileSync(join(top, file), "utf8"), { loader: "ts", format: "esm" });
    const found: Expression[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if (Array.isArray(value)) {
        for (const item of value) visit(item);
        return;
      }
      const node = value as AnyNode;
      if (node.type === "Literal" && node.regex !== undefined && node.regex !== null)
        found.push({ source: node.regex.pattern, flags: node.regex.flags, file });
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
    return found;
  });
}

/** Those that modules put together when they are loaded. */
function constructed(): readonly Expression[] {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  const loaded = Object.keys(require.cache).filter((file) => file.startsWith(join(top, "src")));
  const kept = loaded.map((file) => [file, require.cache[file]] as const);
  for (const file of loaded) delete require.cache[file];
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      found.push({ source: made.source, flags: made.flags, file: "put together" });
      return made;
    },
  });
  try {
    for (const file of sources()) if (/^src\/(?:core|rules|features|export)\//.test(file)) require(join(top, file));
  } finally {
    globalThis.RegExp = Original;
    for (const file of Object.keys(require.cache)) if (file.startsWith(join(top, "src"))) delete require.cache[file];
    for (const [file, module] of kept) require.cache[file] = module;
  }
  return found;
}

/** Those by which values and names of fields are checked. */
function inSchemas(): readonly Expression[] {
  return ["proposal", "config"].flatMap((name) => {
    const file = `schemas/${name}.schema.json`;
    const found: Expression[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === "pattern" && typeof inner === "string") found.push({ source: inner, flags: "u", file });
        if (key === "patternProperties")
          for (const source of Object.keys(inner)) found.push({ source, flags: "u", file });
        visit(inner);
      }
    };
    visit(JSON.parse(readFileSync(join(top, file), "utf8")));
    return found;
  });
}

function sources(): readonly string[] {
  return readdirSync(join(top, "src"), { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !file.startsWith("src/generated/"));
}
