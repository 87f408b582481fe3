/** A client's types of what the document describes, as TypeScript. */
export async function clientTypes(document: string): Promise<string> {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return `// Written by npm run openapi.\n${astToString(await openapiTS(document, { alphabetize: true }))}`;
}
