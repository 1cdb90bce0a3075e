import { parseDocument } from "yaml";
import validate from "../../../src/generated/validate-proposal";
import type { Subject } from "./subject";

/** The least that any checker on these two libraries does: parse at the cheapest settings, plain data, compiled schema. */
export const check: Subject["check"] = (text) => {
  const document = parse(text);
  return document.errors.length + (validate(document.toJS()) ? 0 : (validate.errors?.length ?? 0));
};

/** The parser's own tree. */
export const open: Subject["open"] = parse;

function parse(text: string) {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false });
}
