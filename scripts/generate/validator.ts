import Ajv2020 from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import configSchema from "../../schemas/config.schema.json";
import proposalSchema from "../../schemas/proposal.schema.json";

/** The keywords of the format's own that explain a value and check nothing. */
export const annotations = [
  "enumDescriptions",
  "patternErrorMessage",
  "x-noun",
  "x-stage",
  "x-prose",
  "x-refersTo",
  "x-keysReferTo",
  "x-defines",
];

/** The validator of proposals, compiled ahead so that nothing evaluates code at run time. */
export function validatorCode(): string {
  return compiled(proposalSchema, "proposal");
}

/** The validator of configurations, compiled ahead in the same way. */
export function configValidatorCode(): string {
  return compiled(configSchema, "config");
}

/** What TypeScript is to know of a compiled validator; `checked` says whose data it checks. */
export function validatorTypes(checked: string): string {
  return `/** The compiled check of ${checked}'s plain data; \`errors\` holds what the last call found. */
declare function validate(data: unknown): boolean;
declare namespace validate {
  let errors: readonly { readonly instancePath: string; readonly keyword: string; readonly params: Record<string, unknown> }[] | null | undefined;
}
export default validate;
`;
}

function compiled(schema: object, name: string): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(annotations);
  const code = standaloneCode(ajv, ajv.compile(schema));
  if (/\brequire\(/.test(code))
    throw new Error("The schema uses a keyword whose check needs a part of ajv at run time.");
  return `// Generated from schemas/${name}.schema.json by \`npm run generate\`.\n${appending(withoutSchemas(code))}\n`;
}

/** Standalone code joins two lists of errors into a third, so that its time grows with their square; appended in place it does not. */
function appending(code: string): string {
  const joined = /vErrors\.concat\((\w+\.errors)\)/g;
  if (!joined.test(code)) throw new Error("The validator joins its errors in a way that is not known here.");
  return `function append(list, more) { for (const error of more) list.push(error); return list; }\n${code.replace(joined, "append(vErrors, $1)")}`;
}

/** Standalone code carries the schemas themselves; its checks read only their words and the names of their fields. */
function withoutSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = (\{.*\});$/gm, (_, name: string, text: string) => {
    const { enum: words, properties } = JSON.parse(text) as { enum?: string[]; properties?: object };
    const fields = properties && Object.fromEntries(Object.keys(properties).map((field) => [field, true]));
    return `const ${name} = ${JSON.stringify({ enum: words, properties: fields })};`;
  });
}
