import * as vscode from "vscode";

/** The picture that stands beside something of that kind; the editor has them for programs, so they are chosen by their look. */
export function symbolKind(kind: string): vscode.SymbolKind {
  const { SymbolKind } = vscode;
  const known: Readonly<Record<string, vscode.SymbolKind>> = {
    proposal: SymbolKind.File,
    section: SymbolKind.Namespace,
    field: SymbolKind.String,
    stakeholder: SymbolKind.Interface,
    team: SymbolKind.Interface,
    goal: SymbolKind.Constant,
    driver: SymbolKind.Constant,
    deliverable: SymbolKind.Package,
    benefit: SymbolKind.Event,
    milestone: SymbolKind.Event,
    cost: SymbolKind.Number,
    funding: SymbolKind.Number,
    option: SymbolKind.EnumMember,
  };
  return known[kind] ?? SymbolKind.Object;
}
