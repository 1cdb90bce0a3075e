import assert from "node:assert/strict";
import { isFromPage, isToPage } from "../../src/webview/messages";

const nothing: readonly unknown[] = [
  undefined,
  null,
  "",
  "render",
  0,
  true,
  [],
  [{ type: "ready" }],
  {},
  { type: 1 },
  { type: "reveal" },
];

describe("messages to the page", () => {
  const good: readonly unknown[] = [
    { type: "render", html: "" },
    { type: "render", html: "<h1>X</h1>", banner: "Showing the last version that could be read." },
    { type: "render", html: "", banner: undefined },
  ];
  const bad: readonly unknown[] = [
    ...nothing,
    { type: "render" },
    { type: "render", html: 1 },
    { type: "render", html: ["<h1>"] },
    { type: "render", html: "", banner: null },
    { type: "render", html: "", banner: {} },
    { type: "Render", html: "" },
    { type: "ready" },
    JSON.stringify({ type: "render", html: "" }),
  ];
  checkGuard(isToPage, good, bad);
});

describe("messages from the page", () => {
  const good: readonly unknown[] = [
    { type: "ready" },
    { type: "reveal", path: [] },
    { type: "reveal", path: ["stakeholders", 0, "outcome"] },
    { type: "reveal", path: ["__proto__", "a\u0000b"] },
  ];
  const bad: readonly unknown[] = [
    ...nothing,
    { type: "render", html: "" },
    { type: "reveal", path: "drivers" },
    { type: "reveal", path: { 0: "drivers", length: 1 } },
    { type: "reveal", path: ["drivers", -1] },
    { type: "reveal", path: ["drivers", 0.5] },
    { type: "reveal", path: ["drivers", Number.NaN] },
    { type: "reveal", path: ["drivers", 1e300] },
    { type: "reveal", path: ["drivers", null] },
    { type: "reveal", path: [["drivers"]] },
    { type: "reveal", path: Array.from({ length: 65 }, () => "x") },
    { type: "command", command: "workbench.action.quit" },
  ];
  checkGuard(isFromPage, good, bad);
});

function checkGuard(guard: (value: unknown) => boolean, good: readonly unknown[], bad: readonly unknown[]): void {
  for (const value of good) it(`lets ${JSON.stringify(value)} pass`, () => assert.equal(guard(value), true));
  for (const value of bad)
    it(`stops ${String(JSON.stringify(value)).slice(0, 80)}`, () => assert.equal(guard(value), false));
}
