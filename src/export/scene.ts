/** What a shape stands for; every writer has its own colours for these. */
export type Role =
  | "grid"
  | "zero"
  | "mark"
  | "costs"
  | "benefits"
  | "value"
  | "cumulative"
  | "discounted"
  | "spend"
  | "enables"
  | "gains"
  | "cost"
  | "deliverable"
  | "benefit"
  | "driver"
  | "low"
  | "medium"
  | "high"
  | "risk"
  | "label"
  | "strong-label"
  | "quiet-label"
  | "mark-label"
  | "risk-label";

/** A shape in the scene's own units, from its upper left corner. */
export type Shape =
  | {
      readonly kind: "rect";
      readonly role: Role;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: "line";
      readonly role: Role;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | { readonly kind: "path"; readonly role: Role; readonly points: readonly Point[] }
  /** A band that swings from one place to another at the right of it; both are its upper edge. */
  | { readonly kind: "band"; readonly role: Role; readonly from: Point; readonly to: Point; readonly thickness: number }
  | { readonly kind: "circle"; readonly role: Role; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: "text";
      readonly role: Role;
      readonly x: number;
      readonly y: number;
      readonly anchor: "start" | "middle" | "end";
      readonly text: string;
      /** The whole text, where there was no room for it. */
      readonly whole?: string;
    };

/** A place in a scene: from the left, and from the top. */
export type Point = readonly [x: number, y: number];

/** A picture as plain data, which every output draws in its own way. Shapes lie over those before them. */
export interface Scene {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The width of most scenes. */
export const sceneWidth = 640;

/** The height of a text, in the scene's units. */
export const textHeight = 13;

/** From one line of text to the next, in the scene's units. */
export const lineHeight = 17;

/** About how wide a text is, in the scene's units; rather too much than too little. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" ? textHeight : widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (narrow.has(character)) return 5.6;
  if (wide.has(character)) return 12.6;
  return (character >= "a" && character <= "z") || (character >= "0" && character <= "9") ? 7.6 : 9;
}

const narrow = new Set("fijlrt.,:;'!| \t\n\u00a0");
const wide = new Set("mwMW@%…—");

/** To a tenth, which nobody sees and which keeps pictures short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
