import type { Model } from "../../core/model";

/** Whether the texts of a proposal are in English, which they are where nothing is said; word rules speak only English. */
export function isEnglish({ language = "en" }: Model): boolean {
  return /^en(?:-|$)/i.test(language);
}
