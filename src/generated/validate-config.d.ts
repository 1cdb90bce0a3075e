/** The compiled check of a configuration's plain data; `errors` holds what the last call found. */
declare function validate(data: unknown): boolean;
declare namespace validate {
  let errors: readonly { readonly instancePath: string; readonly keyword: string; readonly params: Record<string, unknown> }[] | null | undefined;
}
export default validate;
