import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { OperationShape } from "@/lib/api/contract/operation";
import { openApiDocument } from "@/lib/api/openapi";

/** What an answer is held against: the document that programs read, and no schema of the code. */
const document = openApiDocument("http://localhost:3000");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi");

interface Described {
  headers?: Record<string, { required?: boolean; schema: object }>;
  content?: Record<string, object>;
  "x-problem-codes"?: string[];
}

/** Those of HTTP itself, which the document leaves to it. */
const plainHeaders = new Set(["allow", "cache-control", "content-type", "content-length", "vary"]);

/** Fails where the answer is none that the document foresees. Gives back its body. */
export async function expectConforms(shape: OperationShape, answer: Response): Promise<unknown> {
  const { method, path, id } = shape;
  const at = ["paths", path, method.toLowerCase(), "responses", String(answer.status)];
  const described = find<Described>(at);
  expect(described, `${id} says nothing of an answer ${answer.status}: ${await peek(answer)}`).toBeDefined();
  expectHeaders(id, described ?? {}, answer.headers);
  if (!described?.content) {
    expect(await answer.text(), `${id} answers ${answer.status} without a body`).toBe("");
    return null;
  }
  const type = answer.headers.get("content-type") ?? "";
  expect(Object.keys(described.content), `${id} answers ${answer.status} as ${type}`).toContain(type);
  const body: unknown = await answer.json();
  expectFits([...at, "content", type, "schema"], body, `${id} answers ${answer.status}`);
  const codes = described["x-problem-codes"];
  if (codes)
    expect(codes, `${id} meets a problem that it does not name`).toContain((body as { code: string }).code);
  return body;
}

/** Fails where the document would not let a client send this. */
export function expectSendable(shape: OperationShape, body: unknown): void {
  const { method, path, id, bodyType = "application/json" } = shape;
  const at = ["paths", path, method.toLowerCase(), "requestBody"];
  if (body !== undefined) expectFits([...at, "content", bodyType, "schema"], body, `${id} is sent`);
  else expect(find<{ required: boolean }>(at)?.required, `${id} is sent without a body`).toBe(false);
}

function expectHeaders(id: string, { headers = {} }: Described, sent: Headers): void {
  const byName = new Map(Object.entries(headers).map(([name, header]) => [name.toLowerCase(), header]));
  for (const [name, { required }] of byName) {
    if (required) expect(sent.get(name), `${id} lacks the header ${name}`).not.toBeNull();
  }
  for (const [name, value] of sent) {
    if (plainHeaders.has(name)) continue;
    const header = byName.get(name);
    expect(header, `${id} sends a header ${name} that the document does not name`).toBeDefined();
    const isNumber = JSON.stringify(header?.schema).includes('"integer"');
    const fits = ajv.validate(header?.schema ?? false, isNumber ? Number(value) : value);
    expect(fits, `${id} sends ${name}: ${value}`).toBe(true);
  }
}

function expectFits(at: readonly string[], value: unknown, what: string): void {
  const pointer = at.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")));
  const fits = ajv.validate({ $ref: `openapi#/${pointer.join("/")}` }, value);
  expect(fits ? [] : ajv.errors, `${what} otherwise than the document says`).toEqual([]);
}

function find<Part>(at: readonly string[]): Part | undefined {
  const found = at.reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], document);
  return found as Part | undefined;
}

async function peek(answer: Response): Promise<string> {
  return (await answer.clone().text()).slice(0, 500);
}
