/** A family of findings that come from reading the file itself, before any rule looks at its content. */
export interface Family {
  readonly id: "syntax" | "schema" | "yaml-trap" | "too-large" | "unused-disable";
  readonly summary: string;
  readonly why: string;
}

/** The families beside the rules, in the order of their documentation. */
export const families: readonly Family[] = [
  {
    id: "syntax",
    summary: "Flags text that cannot be read as YAML.",
    why: "Nothing else can be checked, previewed or counted until the file can be read.",
  },
  {
    id: "schema",
    summary: "Flags fields that the proposal format does not know and values of the wrong shape.",
    why: "A misspelt field is a silent one: the sponsor you named would not appear on the page that the board reads.",
  },
  {
    id: "yaml-trap",
    summary: "Flags what YAML reads differently from what the author meant.",
    why: "`1,200,000` in braces becomes 1, and text after ` #` disappears. Nobody notices until the meeting.",
  },
  {
    id: "too-large",
    summary: "Flags a file of more than 1 MiB, which is not checked while you type.",
    why: "A proposal is read by people. A file this long is almost always data that belongs in an attachment.",
  },
  {
    id: "unused-disable",
    summary:
      "Flags a comment that silences a rule which finds nothing there, or that leaves the reason behind `--` empty.",
    why: "A finding that was silenced for a reason comes back unseen when the reason is gone. The next reader should see only what still holds.",
  },
];
