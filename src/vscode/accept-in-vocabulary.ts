import * as vscode from "vscode";
import { acceptWord } from "../features/accept-word";
import type { CommandId } from "../generated/manifest";
import { changeConfiguration } from "./change-configuration";

/** What `proposals.acceptWord` is given: the word, and the proposal in which it stands. */
export interface WordRequest {
  readonly word: string;
  readonly uri: string;
}

/** The command that makes the vocabulary accept a word. */
export function acceptCommand(title: string, request: WordRequest): vscode.Command {
  const command: CommandId = "proposals.acceptWord";
  return { command, title, arguments: [request] };
}

/** Adds a word to what the vocabulary of the nearest configuration accepts. */
export async function acceptInVocabulary(request: unknown): Promise<void> {
  if (isRequest(request))
    await changeConfiguration(vscode.Uri.parse(request.uri, true), (config) => acceptWord(config, request.word));
}

function isRequest(value: unknown): value is WordRequest {
  if (typeof value !== "object" || value === null) return false;
  const { word, uri } = value as Partial<Record<keyof WordRequest, unknown>>;
  return typeof word === "string" && typeof uri === "string";
}
