import manifest from "../../package.json";

/** The ids that the manifest gives to commands, settings and views, as types, so that a forgotten handler does not compile. */
export function manifestIdsCode(): string {
  const { commands, configuration } = manifest.contributes;
  const views = manifest.activationEvents.flatMap((event) => /^onWebviewPanel:(.+)$/.exec(event)?.[1] ?? []);
  return `// Generated from package.json by \`npm run generate\`.

/** The commands that a person can run. */
export type CommandId = ${union(commands.map(({ command }) => command))};

/** The settings, with the values they can have. */
export interface Settings {
${Object.entries(configuration.properties)
  .map(([id, setting]) => `  readonly "${id}": ${"enum" in setting ? union(setting.enum) : setting.type};`)
  .join("\n")}
}

/** The panels that a reload restores. */
export type PanelId = ${union(views)};
`;
}

function union(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(" | ");
}
