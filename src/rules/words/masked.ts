import { remembered } from "../../core/remembered";

/** A text of the same length in which code, addresses and names of files are stars, so that no word is found in them. */
export const masked = remembered((text) =>
  text
    .replace(/`[^`\n]*`/gu, hidden)
    .replace(/\S+/gu, (token) => (notWords.test(token) || file.test(token) ? hidden(token) : token)),
);

const notWords = /@|:\/\/|^www\.|[\\_{}<>=]|\(\)/u;

const file = /\.(?:csv|docx?|html?|js|json|md|pdf|pptx?|py|sql|tsx?|txt|xlsx?|xml|ya?ml|zip)[).,;:!?]{0,3}$/iu;

function hidden(part: string): string {
  return "*".repeat(part.length);
}
