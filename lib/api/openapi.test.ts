import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { z } from "zod";
import { contract } from "./contract";
import { problemsOf } from "./describe-problems";
import { openApiDocument } from "./openapi";
import { requestExamples } from "./request-examples";

const origin = "https://desk.example.com";

test("the document is OpenAPI 3.1 by its own metaschema", async () => {
  const result = await new Validator().validate({ ...openApiDocument(origin) });
  expect(result).toEqual({ valid: true });
});

test("every operation stands in it once, with its scope and its problems", () => {
  const { paths } = openApiDocument(origin);
  const found = Object.values(paths ?? {}).flatMap((item) =>
    Object.values(item as Record<string, { operationId: string; "x-scope": string | null }>),
  );
  expect(found.map(({ operationId }) => operationId).toSorted()).toEqual(
    contract.map(({ id }) => id).toSorted(),
  );
  for (const shape of contract) {
    const described = found.find(({ operationId }) => operationId === shape.id);
    expect(described?.["x-scope"]).toBe(shape.scope);
    expect(problemsOf(shape)).toContain(shape.scope === null ? "unauthenticated" : "missing_scope");
  }
});

test("every example of a body is taken by its operation", () => {
  for (const [id, examples] of Object.entries(requestExamples)) {
    const body = contract.find((shape) => shape.id === id)?.body ?? z.never();
    for (const { value } of Object.values(examples)) expect(body.safeParse(value).error, id).toBeUndefined();
  }
});
