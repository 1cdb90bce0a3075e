import * as vscode from "vscode";
import { readGlob } from "../core/config/glob";

/** What `files.exclude` and `search.exclude` leave out below a workspace folder. */
export interface SearchExcludes {
  /** Whether a file is left out, itself or with a folder around it. */
  readonly leavesOut: (uri: vscode.Uri) => boolean;
  /** One glob for a search of the editor, which adds `files.exclude` itself. */
  readonly pattern: string | undefined;
}

/** Reads the settings of a workspace folder. A condition on files beside, which only a search knows, is left to the search. */
export function searchExcludes({ uri: folder }: vscode.WorkspaceFolder): SearchExcludes {
  const [hidden = [], unsearched = []] = ["files", "search"].map((section) => {
    const globs = vscode.workspace.getConfiguration(section, folder).get<Record<string, unknown>>("exclude") ?? {};
    return Object.keys(globs).filter((glob) => globs[glob] === true);
  });
  const matches = [...hidden, ...unsearched].map(readGlob);
  const top = folder.path.endsWith("/") ? folder.path.length : folder.path.length + 1;
  // Braces do not nest in a search; what has some is only left out of what was found.
  const plain = unsearched.filter((glob) => !/[{},]/.test(glob));
  return {
    leavesOut: ({ path }) => {
      const steps = path.slice(top).split("/");
      return steps.some((_, index) => {
        const part = steps.slice(0, index + 1).join("/");
        return matches.some((match) => match(part));
      });
    },
    pattern: plain.length > 1 ? `{${plain.join(",")}}` : plain[0],
  };
}
