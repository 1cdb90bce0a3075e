import Ajv2020 from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import proposalSchema from "../../schemas/proposal.schema.json";

/** The keywords of the format's own that explain a value and check nothing. */
export const annotations = [
  "enumDescriptions",
  "patternErrorMessage",
  "x-noun",
  "x-stage",
  "x-prose",
  "x-refersTo",
  "x-defines",
];

/** The validator of the schema, compiled ahead so that nothing evaluates code at run time. */
export function validatorCode(): string {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(annotations);
  const code = standaloneCode(ajv, ajv.compile(proposalSchema));
  if (/\brequire\(/.test(code))
    throw new Error("The schema uses a keyword whose check needs a part of ajv at run time.");
  return `// Generated from schemas/proposal.schema.json by \`npm run generate\`.\n${withoutSchemas(code)}\n`;
}

/** Standalone code carries the schemas themselves; its checks read only their words and the names of their fields. */
function withoutSchemas(code: string): string {
  return code.replace(/^const (schema\d+) = (\{.*\});$/gm, (_, name: string, text: string) => {
    const { enum: words, properties } = JSON.parse(text) as { enum?: string[]; properties?: object };
    const fields = properties && Object.fromEntries(Object.keys(properties).map((field) => [field, true]));
    return `const ${name} = ${JSON.stringify({ enum: words, properties: fields })};`;
  });
}
