import { printableJson, visible } from "../printable";
import type { Format } from "./format";

/** For programs: one line for each file, positions from zero in UTF-16 units. */
export const json: Format = ({ files, summary, exact }, print) => {
  print('{"version":1,"files":[');
  for (const [index, { path, findings, readiness }] of files.entries()) {
    const file = {
      path: exact(path),
      ...(readiness && { score: readiness.score, ready: readiness.ready }),
      findings: findings.map(({ rule, severity, message, range, path, fixable, related }) => ({
        rule,
        severity,
        message: visible(message),
        range,
        path,
        fixable,
        ...(related.length > 0 && {
          related: related.map(({ path, range, message }) => ({ path: exact(path), range, message: visible(message) })),
        }),
      })),
    };
    print(`${printableJson(file)}${index < files.length - 1 ? "," : ""}`);
  }
  const { error, warning, info, hint } = summary;
  const counts = { files: summary.files, errors: error, warnings: warning, infos: info, hints: hint };
  print(`],"summary":${JSON.stringify(counts)}}`);
};
