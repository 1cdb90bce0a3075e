import type { Fact, Gap, Item, Section, Sourced, Summary, Table } from "../features/summary";

/** A summary as plain text, for a mail or a chat: one thing on a line, and a line left free before each section. */
export function summaryText({ title, standing, origin, gaps, opening, sections }: Summary): string {
  const head = [title.text, row(standing), row(origin), ...gaps.map(gapText)];
  const parts = [head, ...(opening === undefined ? [] : [openingText(opening)]), ...sections.map(sectionText)];
  return `${parts.map((lines) => lines.filter((line) => line !== "").join("\n")).join("\n\n")}\n`;
}

function openingText({ heading, texts, gaps }: NonNullable<Summary["opening"]>): readonly string[] {
  return [heading, ...texts.map(textOf), ...gaps.map(gapText)];
}

function sectionText({ heading, gaps, texts, facts, table, items, notes }: Section): readonly string[] {
  return [
    heading.toUpperCase(),
    ...(texts.length > 1 ? texts.map(({ text }) => `- ${text}`) : texts.map(textOf)),
    ...gaps.map(gapText),
    ...facts.map(factText),
    ...(table === undefined ? [] : tableText(table)),
    ...items.flatMap(itemText),
    ...notes.map(factText),
  ];
}

function itemText({ name, tags, texts, gaps, facts }: Item): readonly string[] {
  const tagged = tags.length === 0 ? name : `${name} (${tags.join(", ")})`;
  return [`- ${tagged}`, ...[...texts.map(textOf), ...gaps.map(gapText), ...facts.map(factText)].map(indented)];
}

// A spreadsheet takes columns apart where the tabs are.
function tableText({ caption, columns, rows }: Table): readonly string[] {
  const named = rows.map(({ name, tags, cells }) => [[name, ...tags].join(" "), ...cells]);
  return [caption, ...[columns, ...named].map((cells) => cells.join("\t"))];
}

function factText({ label, values }: Fact): string {
  return `${label}: ${values.map(textOf).join("; ")}`;
}

function gapText({ text }: Gap): string {
  return `[${text}]`;
}

function textOf({ text }: Sourced): string {
  return text;
}

function row(values: readonly Sourced[]): string {
  return values.map(textOf).join(" · ");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
