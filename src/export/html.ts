import type { Path } from "../core/tree";
import type { Fact, Gap, Item, Opening, Section, Sourced, Summary, Table } from "../features/summary";
import type { Picture } from "../features/summary/picture";
import { chart } from "./chart";
import { escapeHtml } from "./escape-html";
import { lensPanelHtml, lensTabsHtml } from "./lens-tabs-html";
import { svg } from "./svg";
import { textHtml } from "./text-html";

/** How a summary is shown. */
export interface HtmlOptions {
  /** Whether the page can lead back into the text: what is missing becomes a button. */
  readonly interactive: boolean;
  /** How ready the proposal is, and what to fix first; for its author's eyes alone. */
  readonly readiness?: { readonly words: string; readonly steps: readonly Gap[] };
  /** What the page's own controls are called; a page that nobody operates has none. */
  readonly controls?: Controls;
}

/** The names of the controls of a page. */
export interface Controls {
  /** Of the row of tabs, one for each reader. */
  readonly readers: string;
  /** Of the button that leads from a section to its place in the text. */
  readonly toText: string;
}

/** A summary as the content of a page: semantic HTML without style, script or anything from outside. */
export function summaryHtml(
  { lens, lenses, title, standing, origin, gaps, opening, sections }: Summary,
  { interactive, readiness, controls }: HtmlOptions,
): string {
  const told =
    (opening === undefined ? "" : openingHtml(opening, interactive)) +
    sections.map((section) => sectionHtml(section, interactive, controls)).join("");
  return (
    `<header id="head"><h1${at(title)} dir="auto">${textHtml(title.text)}</h1>` +
    `${row("standing", standing)}${row("origin", origin)}${gapsHtml(gaps, interactive)}</header>` +
    (readiness === undefined ? "" : readinessHtml(readiness)) +
    (controls === undefined ? told : lensTabsHtml(lens, lenses, controls.readers) + lensPanelHtml(lens, told))
  );
}

/** What one reader reads first, a paragraph for each sentence. */
function openingHtml({ heading, texts, gaps }: Opening, interactive: boolean): string {
  return (
    `<section id="opening" class="opening" aria-labelledby="opening-heading"><h2 id="opening-heading" dir="auto">${textHtml(heading)}</h2>` +
    `${texts.map((text) => element("p", text)).join("")}${gapsHtml(gaps, interactive)}</section>`
  );
}

function readinessHtml({ words, steps }: NonNullable<HtmlOptions["readiness"]>): string {
  if (steps.length === 0) return `<p id="readiness">${escapeHtml(words)}</p>`;
  return `<details id="readiness"><summary>${escapeHtml(words)}</summary><ol>${steps
    .map((step) => `<li><button type="button" class="source"${at(step)}>${escapeHtml(step.text)}</button></li>`)
    .join("")}</ol></details>`;
}

function row(name: string, values: readonly Sourced[]): string {
  return values.length === 0
    ? ""
    : `<ul class="row ${name}">${values.map((value) => element("li", value)).join("")}</ul>`;
}

function sectionHtml(section: Section, interactive: boolean, controls: Controls | undefined): string {
  const { id, heading, source, gaps, texts, facts, pictures, table, items, notes } = section;
  return (
    `<section id="${id}" aria-labelledby="${id}-heading"${at({ source })}><h2 id="${id}-heading">${escapeHtml(heading)}</h2>` +
    (controls === undefined ? "" : toTextHtml(section, controls.toText)) +
    textsHtml(texts) +
    gapsHtml(gaps, interactive) +
    factsHtml("facts", facts) +
    pictures.map(pictureHtml).join("") +
    (table === undefined ? "" : tableHtml(table, id)) +
    (items.length === 0 ? "" : `<ul class="items">${items.map((item) => itemHtml(item, interactive)).join("")}</ul>`) +
    factsHtml("facts notes", notes) +
    "</section>"
  );
}

// Whoever has no mouse cannot click a sentence; a stop at each section is few enough to pass, and near enough.
function toTextHtml({ id, source }: Section, name: string): string {
  return `<button type="button" class="to-text" id="${id}-to-text" aria-labelledby="${id}-to-text ${id}-heading"${at({ source })}>${escapeHtml(name)}</button>`;
}

function gapsHtml(gaps: readonly Gap[], interactive: boolean): string {
  return gaps
    .map((gap) =>
      interactive
        ? `<p class="gap"><button type="button" class="source"${at(gap)}>${escapeHtml(gap.text)}</button></p>`
        : element("p", gap, "gap"),
    )
    .join("");
}

/** One text as paragraphs, several as a list. */
function textsHtml(texts: readonly Sourced[]): string {
  const [first] = texts;
  if (first === undefined) return "";
  if (texts.length === 1) return paragraphs(first);
  return `<ul class="text">${texts.map((text) => element("li", text)).join("")}</ul>`;
}

function paragraphs({ text, source }: Sourced): string {
  return text
    .split(/\n+/)
    .map((line) => element("p", { text: line, source }, "text"))
    .join("");
}

function factsHtml(name: string, facts: readonly Fact[]): string {
  if (facts.length === 0) return "";
  const rows = facts.map(
    ({ label, values }) =>
      `<div><dt>${escapeHtml(label)}</dt>${values.map((value) => element("dd", value)).join("")}</div>`,
  );
  return `<dl class="${name}">${rows.join("")}</dl>`;
}

function itemHtml({ source, name, own, tags, gaps, texts, facts }: Item, interactive: boolean): string {
  return (
    `<li${own ? ' class="own"' : ""}${at({ source })}><h3><bdi>${textHtml(name)}</bdi>${tagsHtml(tags)}</h3><div class="body">` +
    `${texts.map(paragraphs).join("")}${gapsHtml(gaps, interactive)}${factsHtml("facts", facts)}</div></li>`
  );
}

function tagsHtml(tags: readonly string[]): string {
  return tags.map((tag) => ` <span class="tag">${escapeHtml(tag)}</span>`).join("");
}

/**
 * A picture under its title, and how to read it with its numbers, for whoever wants them or sees no picture.
 * A wide picture or table scrolls by itself, and whoever has no mouse must be able to reach it for that.
 */
function pictureHtml(picture: Picture): string {
  const { kind, title, description, table } = picture;
  const numbers =
    table === undefined
      ? ""
      : `<details><summary id="${kind}-table">${escapeHtml(table.caption)}</summary><p>${escapeHtml(description)}</p>${gridHtml(table, `${kind}-table`)}</details>`;
  return (
    `<figure class="${kind}"><figcaption id="${kind}-caption">${escapeHtml(title)}</figcaption>` +
    `<div class="wide" role="group" aria-labelledby="${kind}-caption" tabindex="0">${svg(chart(picture))}</div>${numbers}</figure>`
  );
}

function tableHtml(table: Table, section: string): string {
  const id = `${section}-table`;
  return gridHtml(table, id, `<caption id="${id}">${escapeHtml(table.caption)}</caption>`);
}

function gridHtml({ columns, rows }: Table, id: string, caption = ""): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const body = rows.map(
    ({ name, tags, cells, weight }) =>
      `<tr class="${weight}"><th scope="row"><bdi>${textHtml(name)}</bdi>${tagsHtml(tags)}</th>` +
      `${cells.map((cell) => `<td>${textHtml(cell)}</td>`).join("")}</tr>`,
  );
  return (
    `<div class="wide" role="group" aria-labelledby="${id}" tabindex="0"><table${caption === "" ? ` aria-labelledby="${id}"` : ""}>${caption}` +
    `<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`
  );
}

function element(tag: "p" | "li" | "dd", text: Sourced, name?: string): string {
  return `<${tag}${name === undefined ? "" : ` class="${name}"`}${at(text)} dir="auto">${textHtml(text.text)}</${tag}>`;
}

/** The place in the text that something comes from. */
function at({ source }: { readonly source: Path }): string {
  return ` data-path="${escapeHtml(JSON.stringify(source))}"`;
}
