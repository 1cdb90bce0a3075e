import type { Format } from "./formats/format";
import { github } from "./formats/github";
import { json } from "./formats/json";
import { sarif } from "./formats/sarif";
import { text } from "./formats/text";

/** The formats in which a check shows what it found. */
export const formats = { text, json, sarif, github } as const satisfies Readonly<Record<string, Format>>;

/** The names of the formats, the usual one first. */
export const formatNames = Object.keys(formats) as (keyof typeof formats)[];
