import openapiTypes, { astToString, type OpenAPI3 } from "openapi-typescript";

const HEADING =
  "// Written by `npm run generate:client` from the OpenAPI document. Changes here are lost.\n\n";

/** What client/schema.ts says, for this document. */
export async function writeTypes(document: object): Promise<string> {
  // What has a default may be left out of a request.
  const nodes = await openapiTypes(document as OpenAPI3, { defaultNonNullable: false, alphabetize: true });
  return HEADING + astToString(nodes);
}
