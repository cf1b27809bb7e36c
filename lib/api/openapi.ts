import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOverrideContext,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { contract } from "./contract";
import { type ApiTag, apiTags } from "./contract/operation";
import { describeOperation } from "./describe-operation";
import { problemExamples } from "./describe-problems";
import { describeWebhooks } from "./describe-webhooks";
import { openApiIntroduction } from "./openapi-introduction";

export const API_VERSION = "1.0.0";
const EXAMPLE_ID = "0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10";

const tagWords: Record<ApiTag, string> = {
  Posts:
    "From one request to a published video: create, check, change, cancel, and follow what becomes of it.",
  Media: "Videos and photos: uploaded, or fetched from an address of yours.",
  Accounts: "The TikTok accounts that the key sees: what they allow, how they are, what they can still take.",
  Webhooks: "Where Cuepost tells you what happened, and every delivery with what came back.",
  Keys: "The key that asks: who it is, what it used, how it is replaced.",
};

/** The API as OpenAPI 3.1, from the same schemas that validate it. `origin` is where this Cuepost is reached. */
export function openApiDocument(origin: string) {
  const document: ZodOpenApiObject = {
    openapi: "3.1.1",
    info: {
      title: "Cuepost API",
      version: API_VERSION,
      description: openApiIntroduction(origin),
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { url: `${origin}/docs/api`, description: "The guide, with this reference" },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ key: [] }],
    tags: apiTags.map((name) => ({ name, description: tagWords[name] })),
    paths: describePaths(),
    webhooks: describeWebhooks(),
    components: {
      examples: problemExamples(origin),
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "cp_live_… or cp_test_…",
          description: "A key from Settings → API keys. `cp_test_` keys reach the sandbox TikTok alone.",
        },
      },
    },
  };
  return createDocument(document, { override: sayPlainly });
}

/** What a format says already is not said again by an expression that nobody can read; ids look like ids. */
function sayPlainly({ jsonSchema }: ZodOpenApiOverrideContext): void {
  if (jsonSchema.format !== "uuid" && jsonSchema.format !== "date-time") return;
  delete jsonSchema.pattern;
  if (jsonSchema.examples || jsonSchema.example !== undefined) return;
  jsonSchema.examples = [jsonSchema.format === "uuid" ? EXAMPLE_ID : "2027-04-15T14:00:00Z"];
}

function describePaths(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const shape of contract) {
    const item = { ...paths[shape.path], [shape.method.toLowerCase()]: describeOperation(shape) };
    paths[shape.path] = item;
  }
  return paths;
}
