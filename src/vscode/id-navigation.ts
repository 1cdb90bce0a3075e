import * as vscode from "vscode";
import type { Origin } from "../core/config/effective-config";
import { definition } from "../features/definition";
import { findReferences } from "../features/find-references";
import { highlights } from "../features/highlights";
import { aroundId } from "./around-id";
import type { Configurations } from "./configurations";
import { farLocation, rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";
import type { WorkspaceIndex } from "./workspace-index";

/** Leads from an id to whose it is, and to all that names it, in the file and in others; shows where else it stands. */
export function registerIdNavigation(configurations: Configurations, index: WorkspaceIndex): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const offset = document.offsetAt(position);
        const around = await aroundId(document, offset, index);
        const found = definition(proposalIn(document), offset, around, configurations.of(document));
        if (found === undefined) return undefined;
        const originSelectionRange = rangeOf(document, found.span);
        const links: vscode.LocationLink[] = found.here.map(({ span, id }) => ({
          originSelectionRange,
          targetUri: document.uri,
          targetRange: rangeOf(document, span),
          targetSelectionRange: rangeOf(document, id),
        }));
        const configured = found.configured.map((origin) => inConfiguration(document, origin));
        const others = [
          ...found.elsewhere.map(farLocation),
          ...(await Promise.all(configured)).flatMap((location) => location ?? []),
        ];
        for (const { uri, range } of others) links.push({ originSelectionRange, targetUri: uri, targetRange: range });
        return links;
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const offset = document.offsetAt(position);
        const found = findReferences(proposalIn(document), offset, await aroundId(document, offset, index));
        if (found === undefined) return undefined;
        const { here, elsewhere, definitionsHere, definitionsElsewhere } = found;
        const spans = includeDeclaration ? [...definitionsHere, ...here] : here;
        const places = includeDeclaration ? [...definitionsElsewhere, ...elsewhere] : elsewhere;
        return [
          ...spans.map((span) => new vscode.Location(document.uri, rangeOf(document, span))),
          ...places.map(farLocation),
        ];
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights(document, position) {
        const { Read, Write } = vscode.DocumentHighlightKind;
        const found = highlights(proposalIn(document), document.offsetAt(position));
        return found.map(
          ({ span, defines }) => new vscode.DocumentHighlight(rangeOf(document, span), defines ? Write : Read),
        );
      },
    }),
  );
}

async function inConfiguration(
  { uri }: vscode.TextDocument,
  { path, span }: Origin,
): Promise<vscode.Location | undefined> {
  try {
    const configuration = await vscode.workspace.openTextDocument(uri.with({ path }));
    return new vscode.Location(configuration.uri, rangeOf(configuration, span));
  } catch {
    // Since it was read it may have been deleted.
    return undefined;
  }
}
