import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Subject } from "./subject";

/** The part of the language server that the benchmark calls. */
interface LanguageServer {
  getLanguageService(parameters: object): {
    configure(settings: object): void;
    doValidation(document: object): Promise<readonly { readonly message: string }[]>;
    doHover(document: object, position: object): Promise<unknown>;
    doComplete(document: object, position: object, isKubernetes: boolean): Promise<unknown>;
    doDefinition(document: object, parameters: object): unknown;
  };
}

/** The language server in its folder, set up with our schema and without a network. */
export async function loadPeer(folder: string, schema: object): Promise<Subject> {
  const server = (await import(pathToFileURL(join(folder, "out/src/index.js")).href)) as LanguageServer;
  const { TextDocument } = createRequire(join(folder, "package.json"))("vscode-languageserver-textdocument") as {
    TextDocument: {
      create(uri: string, language: string, version: number, text: string): { positionAt(offset: number): object };
    };
  };
  const service = server.getLanguageService({
    schemaRequestService: async (uri: string) => never(`asked for ${uri}`),
    workspaceContext: { resolveRelativePath: (path: string, base: string) => new URL(path, base).href },
    // The service swallows what goes wrong in it; a comparison with a service that failed would flatter us.
    telemetry: {
      send: () => undefined,
      sendTrack: () => undefined,
      sendError: (name: string, error: unknown) => never(name, error),
    },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    schemas: [{ uri: "urn:proposal-bridge:proposal:1", fileMatch: ["*.proposal.yaml"], schema }],
  });
  let version = 0;
  // It keeps one parse for each address and version, so each call brings a new version.
  const validate = (text: string, name: string) =>
    service.doValidation(TextDocument.create(`file:///${name}.proposal.yaml`, "yaml", ++version, text));
  const ask = (text: string) => {
    const document = TextDocument.create("file:///asked.proposal.yaml", "yaml", ++version, text);
    return {
      hover: (offset: number) => service.doHover(document, document.positionAt(offset)),
      completion: (offset: number) => service.doComplete(document, document.positionAt(offset), false),
      definition: (offset: number) => service.doDefinition(document, { position: document.positionAt(offset) }),
    };
  };
  return { ask, check: async (text) => (await validate(text, "bench")).length, open: validate };
}

function never(what: string, cause?: unknown): never {
  throw new Error(`The language server failed: ${what}`, { cause });
}
