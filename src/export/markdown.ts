import type { Fact, Gap, Item, Section, Sourced, Summary, Table } from "../features/summary";
import type { Picture } from "../features/summary/picture";
import { markdownText } from "./markdown-text";
import { mermaid } from "./mermaid";

/**
 * A summary as a file of Markdown, as GitHub, GitLab and editors show it: tables, and the chain from the money to the outcomes as a
 * diagram of Mermaid. The same summary gives the same bytes.
 */
export function markdown({ title, standing, origin, gaps, opening, sections }: Summary): string {
  const blocks = [
    `# ${markdownText(title.text)}`,
    strong(row(standing)),
    row(origin),
    ...gaps.map(gap),
    ...(opening === undefined
      ? []
      : [
          `## ${markdownText(opening.heading)}`,
          ...opening.texts.map(({ text }) => markdownText(text)),
          ...opening.gaps.map(gap),
        ]),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function sectionBlocks(section: Section): readonly string[] {
  const { id, heading, gaps, texts, facts, pictures, table, items, notes } = section;
  const drawn = pictures.flatMap(pictureBlocks);
  // Lists that follow one another are one to Markdown, with gaps between its lines.
  const apart = drawn.length > 0 || table !== undefined || items.length > 0;
  return [
    `## ${markdownText(heading)}`,
    ...(id === "ask" && texts.length > 1
      ? [texts.map(({ text }, at) => `${at + 1}. ${markdownText(text)}`).join("\n")]
      : texts.flatMap(paragraphs)),
    ...gaps.map(gap),
    factList(apart ? facts : [...facts, ...notes]),
    ...drawn,
    ...(table === undefined ? [] : tableBlocks(table)),
    ...items.flatMap(itemBlocks),
    factList(apart ? notes : []),
  ];
}

/** The chain as a diagram, and of every other picture the numbers that no table of the section holds. */
function pictureBlocks(picture: Picture): readonly string[] {
  if (picture.kind !== "value-chain") return picture.table === undefined ? [] : tableBlocks(picture.table);
  return picture.links.length === 0 ? [] : [`\`\`\`mermaid\n${mermaid(picture)}\n\`\`\``];
}

function paragraphs({ text }: Sourced): readonly string[] {
  return text.split(/\n+/).map(markdownText);
}

function itemBlocks({ name, tags, texts, gaps, facts }: Item): readonly string[] {
  return [
    `### ${[name, ...tags].map(markdownText).join(" · ")}`,
    ...texts.flatMap(paragraphs),
    ...gaps.map(gap),
    factList(facts),
  ];
}

/** A list with a line for each fact, or with one of its own below it where it says several things. */
function factList(facts: readonly Fact[]): string {
  return facts
    .map(({ label, values }) => {
      const said = values.map(({ text }) => markdownText(text));
      const begin = `- ${strong(`${markdownText(label)}:`)}`;
      return said.length === 1 ? `${begin} ${said[0]}` : [begin, ...said.map((one) => `  - ${one}`)].join("\n");
    })
    .join("\n");
}

function tableBlocks({ caption, columns, rows }: Table): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `*${markdownText(caption)}*`,
    [
      line(columns.map(markdownText)),
      line(columns.map((_, at) => (at === 0 ? ":---" : "---:"))),
      ...rows.map(({ name, tags, cells, weight }) => {
        const written = [[name, ...tags].map(markdownText).join(" · "), ...cells.map(markdownText)];
        return line(weight === "sum" ? written.map(strong) : written);
      }),
    ].join("\n"),
  ];
}

function gap({ text }: Gap): string {
  return `> ${markdownText(text)}`;
}

function row(values: readonly Sourced[]): string {
  return values.map(({ text }) => markdownText(text)).join(" · ");
}

function strong(text: string): string {
  return text === "" ? "" : `**${text}**`;
}
