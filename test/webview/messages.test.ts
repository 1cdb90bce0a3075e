import assert from "node:assert/strict";
import { isFromPage, isPageState, isToPage } from "../../src/webview/messages";

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
  { type: "mark" },
  { type: "lens" },
];

const state = { uri: "file:///a.proposal.yaml" };

describe("messages to the page", () => {
  const good: readonly unknown[] = [
    { type: "render", html: "", state },
    { type: "render", html: "<h1>X</h1>", state, banner: "Showing the last version that could be read." },
    { type: "render", html: "", state: { ...state, lens: "cfo", locked: true }, banner: undefined },
    { type: "mark", path: [] },
    { type: "mark", path: ["stakeholders", 0, "outcome"] },
  ];
  const bad: readonly unknown[] = [
    ...nothing,
    { type: "render" },
    { type: "render", html: "" },
    { type: "render", html: "", state: "file:///a.proposal.yaml" },
    { type: "render", html: "", state: { lens: "cfo" } },
    { type: "render", html: 1, state },
    { type: "render", html: ["<h1>"], state },
    { type: "render", html: "", state, banner: null },
    { type: "render", html: "", state, banner: {} },
    { type: "Render", html: "", state },
    { type: "mark", path: "drivers" },
    { type: "mark", path: ["drivers", -1] },
    { type: "ready" },
    JSON.stringify({ type: "render", html: "", state }),
  ];
  checkGuard(isToPage, good, bad);
});

describe("messages from the page", () => {
  const good: readonly unknown[] = [
    { type: "ready" },
    { type: "reveal", path: [], go: true },
    { type: "reveal", path: ["stakeholders", 0, "outcome"], go: false },
    { type: "reveal", path: ["__proto__", "a\u0000b"], go: true },
    { type: "lens", id: "cfo" },
    { type: "lens", id: "" },
  ];
  const bad: readonly unknown[] = [
    ...nothing,
    { type: "render", html: "" },
    { type: "reveal", path: "drivers", go: true },
    { type: "reveal", path: { 0: "drivers", length: 1 }, go: true },
    { type: "reveal", path: ["drivers", -1], go: true },
    { type: "reveal", path: ["drivers", 0.5], go: true },
    { type: "reveal", path: ["drivers", Number.NaN], go: true },
    { type: "reveal", path: ["drivers", 1e300], go: true },
    { type: "reveal", path: ["drivers", null], go: true },
    { type: "reveal", path: [["drivers"]], go: true },
    { type: "reveal", path: Array.from({ length: 65 }, () => "x"), go: true },
    { type: "reveal", path: ["drivers"] },
    { type: "reveal", path: ["drivers"], go: 1 },
    { type: "lens", id: 1 },
    { type: "lens", id: ["cfo"] },
    { type: "lens", id: "x".repeat(201) },
    { type: "mark", path: [] },
    { type: "command", command: "workbench.action.quit" },
  ];
  checkGuard(isFromPage, good, bad);
});

describe("what the page remembers", () => {
  const good: readonly unknown[] = [
    state,
    { ...state, lens: "cfo", locked: false, scroll: 12, of: "an older version" },
  ];
  const bad: readonly unknown[] = [
    ...nothing,
    { uri: 1 },
    { lens: "cfo" },
    { ...state, lens: null },
    { ...state, lens: "x".repeat(201) },
    { ...state, locked: "yes" },
    [state],
  ];
  checkGuard(isPageState, good, bad);
});

function checkGuard(guard: (value: unknown) => boolean, good: readonly unknown[], bad: readonly unknown[]): void {
  for (const value of good) it(`lets ${JSON.stringify(value)} pass`, () => assert.equal(guard(value), true));
  for (const value of bad)
    it(`stops ${String(JSON.stringify(value)).slice(0, 80)}`, () => assert.equal(guard(value), false));
}
