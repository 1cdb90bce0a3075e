import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as l10n from "@vscode/l10n";
import { codeOf, readText, type StoredText } from "./read-text";

/**
 * Puts a text in the place of another in one step: whoever reads the file meanwhile sees the one or the other whole. Gives why
 * it was not done, as the end of a sentence that begins with the path.
 */
export async function writeText(path: string, before: StoredText, after: StoredText): Promise<string | undefined> {
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    await access(target, constants.W_OK);
    if ((mode & 0o222) === 0) return l10n.t("may not be written, so it was left as it is.");
    const now = await readText(target);
    if ("unread" in now || now.text !== before.text || now.bom !== before.bom)
      return l10n.t("was changed by somebody else meanwhile, so it was left as it is. Run this again.");
    await replace(target, `${after.bom ? "\ufeff" : ""}${after.text}`, mode);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === "EACCES" || code === "EPERM" || code === "EROFS"
      ? l10n.t("may not be written, so it was left as it is.")
      : l10n.t("could not be written ({0}), so it was left as it is.", code);
  }
}

async function replace(target: string, text: string, mode: number): Promise<void> {
  const scratch = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const file = await open(scratch, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await chmod(scratch, mode);
    await rename(scratch, target);
  } finally {
    // After the renaming there is nothing left to remove.
    await rm(scratch, { force: true });
  }
}
