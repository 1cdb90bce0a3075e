import { constants } from "node:fs";
import { open } from "node:fs/promises";
import * as l10n from "@vscode/l10n";

/** The size in bytes from which on a file is not even opened for reading; what is far smaller is called too large by its rule. */
export const largestFile = 4 * 1024 * 1024;

/** A text and how it was stored. */
export interface StoredText {
  /** Without the byte order mark, as editors have it. */
  readonly text: string;
  readonly bom: boolean;
}

/** A text that was read, or why not, as the end of a sentence that begins with its path. */
export type ReadText = StoredText | { readonly unread: string; readonly missing: boolean };

/** Reads a file of text. Neither a pipe, a device nor a huge file holds it up. */
export async function readText(path: string): Promise<ReadText> {
  try {
    // Without blocking, since opening a pipe waits for somebody to write into it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile()) return unread(l10n.t("is not a regular file, so it is skipped."));
      if (found.size > largestFile) return tooLarge();
      const bytes = Buffer.alloc(Math.min(found.size, largestFile) + 1);
      let length = 0;
      for (let count = 1; count > 0 && length < bytes.length; length += count)
        count = (await file.read(bytes, length, bytes.length - length, null)).bytesRead;
      // Whoever is writing this file has not finished.
      if (length === bytes.length) return unread(l10n.t("grew while it was being read, so it is skipped."));
      return decoded(bytes.subarray(0, length));
    } finally {
      await file.close();
    }
  } catch (error) {
    return refused(error);
  }
}

/** What a pipe has to say until its end. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<ReadText> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length > largestFile) return tooLarge();
  }
  return decoded(Buffer.concat(parts));
}

/** What the operating system has against a file, as the end of a sentence. */
export function refused(error: unknown): Extract<ReadText, { unread: string }> {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return { ...unread(l10n.t("does not exist.")), missing: true };
  if (code === "ELOOP") return unread(l10n.t("is a link that leads in a circle, so it is skipped."));
  if (code === "EACCES" || code === "EPERM") return unread(l10n.t("may not be read, so it is skipped."));
  if (code === "EISDIR") return unread(l10n.t("is not a regular file, so it is skipped."));
  return unread(l10n.t("cannot be read ({0}), so it is skipped.", code));
}

/** The system's short name for what went wrong, such as `EACCES`; anything else is a bug and thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

function unread(reason: string): Extract<ReadText, { unread: string }> {
  return { unread: reason, missing: false };
}

function tooLarge(): ReadText {
  return unread(l10n.t("is larger than 4 MiB, so it is skipped."));
}

function decoded(bytes: Buffer): ReadText {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const bom = text.startsWith("\ufeff");
    return { text: bom ? text.slice(1) : text, bom };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return unread(l10n.t("is not UTF-8 text, so it is skipped."));
  }
}
