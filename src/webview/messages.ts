/** Where something stands in a proposal: keys of maps and indices of lists, from the root. */
export type MessagePath = readonly (string | number)[];

/** What the extension tells the page. */
export type ToPage = {
  readonly type: "render";
  /** The content of the page. */
  readonly html: string;
  /** What to say above it when it is not the current version. */
  readonly banner?: string | undefined;
};

/** What the page tells the extension: that it is loaded, or that its reader wants to see a place in the text. */
export type FromPage = { readonly type: "ready" } | { readonly type: "reveal"; readonly path: MessagePath };

/** How deep a place may lie; nothing in a proposal lies deeper. */
const deepest = 64;

/** Whether something is a message to the page. */
export function isToPage(value: unknown): value is ToPage {
  return (
    isRecord(value) &&
    value.type === "render" &&
    typeof value.html === "string" &&
    (value.banner === undefined || typeof value.banner === "string")
  );
}

/** Whether something is a message from the page. */
export function isFromPage(value: unknown): value is FromPage {
  return isRecord(value) && (value.type === "ready" || (value.type === "reveal" && isMessagePath(value.path)));
}

/** Whether something is a place in a proposal. */
export function isMessagePath(value: unknown): value is MessagePath {
  return Array.isArray(value) && value.length <= deepest && value.every(isStep);
}

function isStep(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value) && value >= 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
