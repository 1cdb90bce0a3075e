/** Where something stands in a proposal: keys of maps and indices of lists, from the root. */
export type MessagePath = readonly (string | number)[];

/** What the page remembers for the extension, beyond a reload of the window. */
export interface PageState {
  /** The address of the document that is summarised. */
  readonly uri: string;
  /** The reader it is told to. */
  readonly lens?: string;
  /** Whether it stays with that document when another proposal is edited. */
  readonly locked?: boolean;
}

/** What the extension tells the page: its content, or the place in the text that its author is at. */
export type ToPage =
  | {
      readonly type: "render";
      /** The content of the page. */
      readonly html: string;
      readonly state: PageState;
      /** What to say above it when it is not the current version. */
      readonly banner?: string | undefined;
    }
  | { readonly type: "mark"; readonly path: MessagePath };

/**
 * What the page tells the extension: that it is loaded, that its reader wants to see a place in the text or to go there, or
 * that another reader was chosen.
 */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "reveal"; readonly path: MessagePath; readonly go: boolean }
  | { readonly type: "lens"; readonly id: string };

/** How deep a place may lie; nothing in a proposal lies deeper. */
const deepest = 64;

/** How long the id of a reader may be. */
const longest = 200;

/** Whether something is a message to the page. */
export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  if (value.type === "mark") return isMessagePath(value.path);
  return (
    value.type === "render" &&
    typeof value.html === "string" &&
    isPageState(value.state) &&
    (value.banner === undefined || typeof value.banner === "string")
  );
}

/** Whether something is a message from the page. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  if (value.type === "reveal") return isMessagePath(value.path) && typeof value.go === "boolean";
  return value.type === "ready" || (value.type === "lens" && isLens(value.id));
}

/** Whether something is what the page of a summary remembers. */
export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value.uri === "string" &&
    (value.lens === undefined || isLens(value.lens)) &&
    (value.locked === undefined || typeof value.locked === "boolean")
  );
}

/** Whether something is a place in a proposal. */
export function isMessagePath(value: unknown): value is MessagePath {
  return Array.isArray(value) && value.length <= deepest && value.every(isStep);
}

function isStep(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0);
}

function isLens(value: unknown): value is string {
  return typeof value === "string" && value.length <= longest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
