import { pathToFileURL } from "node:url";
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import { version } from "../../../package.json";
import { families } from "../../core/families";
import type { Severity } from "../../core/problem";
import { rules } from "../../rules";
import { isWithin, shownFrom } from "../paths";
import { printableJson, visible } from "../printable";
import type { Finding, Range } from "../report";
import type { Format } from "./format";

const levels: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

const described = [...rules, ...families];

/** SARIF 2.1.0, by which code scanning and other tools take findings in. */
export const sarif: Format = ({ files, root }, print) => {
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Proposal Bridge",
            version,
            semanticVersion: version,
            informationUri,
            rules: described.map(descriptor),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [base]: { description: { text: "The top of the repository." } } },
        results: files.flatMap(({ path, findings }) => findings.map((finding) => result(finding, path, root))),
      },
    ],
  };
  print(printableJson(log));
};

/** The format asks for an address, and the project has none but its name. */
const informationUri = "urn:proposal-bridge";

/** What uploaders replace by where the repository is. */
const base = "SRCROOT";

function descriptor({ id, summary, why }: { readonly id: string; readonly summary: string; readonly why: string }) {
  // A name that differs from the id by its capital letter alone would tell nothing, and the format forbids it.
  const name = id.includes("-")
    ? id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : undefined;
  return {
    id,
    ...(name !== undefined && { name }),
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: why },
  } satisfies ReportingDescriptor;
}

function result({ rule, severity, message, range, related }: Finding, path: string, root: string): Result {
  return {
    ruleId: rule,
    ruleIndex: described.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: visible(message) },
    locations: [{ physicalLocation: placed(path, range, root) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(
        (one, id): Location => ({
          id,
          physicalLocation: placed(one.path, one.range, root),
          message: { text: visible(one.message) },
        }),
      ),
    }),
  };
}

function placed(path: string, { start, end }: Range, root: string): PhysicalLocation {
  return {
    artifactLocation: isWithin(root, path)
      ? { uri: encodedPath(shownFrom(root, path)), uriBaseId: base }
      : { uri: pathToFileURL(path).href },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** A relative path as an address; a colon in its first step would make that a scheme. */
function encodedPath(path: string): string {
  return path
    .split("/")
    .map((step) => encodeURIComponent(step.replace(/\p{Surrogate}/gu, "\ufffd")))
    .join("/");
}
