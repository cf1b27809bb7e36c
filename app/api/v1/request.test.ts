import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { operation } from "@/lib/api/contract/operation";
import { fieldsQuery, pageOf, pageQuery } from "@/lib/api/contract/paging";
import { queryBoolean, queryList } from "@/lib/api/contract/query";
import { createTestKey } from "@/lib/keys/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { answers } from "./_door/answers";
import { dispatch } from "./_door/dispatch";
import { assertIfMatch, etagOf } from "./_door/if-match";
import { BODY_BYTES_MAX, JSON_DEPTH_MAX, JSON_VALUES_MAX } from "./_door/read-body";
import { callApi } from "./_door/testing";

const Thing = z.strictObject({ id: z.uuid(), name: z.string(), nested: z.strictObject({ a: z.int() }) });
const shared = { tag: "Keys", summary: "", description: "", scope: null } as const;
const params = z.strictObject({ thing_id: z.uuid() });
const thing = { id: randomUUID(), name: "Slow", nested: { a: 1 } };
const REVISION = 3;

const listThings = operation({
  ...{ ...shared, id: "listThings", method: "GET", path: "/things" },
  query: z.strictObject({
    ...pageQuery,
    is_old: queryBoolean().optional(),
    status: queryList(z.enum(["new", "old"]), 2).optional(),
  }),
  answer: { status: 200, description: "", schema: pageOf(Thing) },
});
const getThing = operation({
  ...{ ...shared, id: "getThing", method: "GET", path: "/things/{thing_id}", params },
  query: z.strictObject(fieldsQuery),
  answer: { status: 200, description: "", schema: Thing },
});
const patchThing = operation({
  ...{ ...shared, id: "patchThing", method: "PATCH", path: "/things/{thing_id}", params },
  body: z.strictObject({ name: z.string() }),
  answer: { status: 200, description: "", schema: Thing },
});
const makeThing = operation({
  ...{ ...shared, id: "makeThing", method: "POST", path: "/things" },
  body: z.strictObject({ name: z.string(), list: z.array(z.unknown()).optional() }),
  answer: { status: 201, description: "", schema: Thing },
});
const readSheet = operation({
  ...{ ...shared, id: "readSheet", method: "POST", path: "/things/sheet" },
  ...{ body: z.string(), bodyType: "text/csv" },
  answer: { status: 200, description: "", schema: z.strictObject({ text: z.string() }) },
});
const touchThing = operation({
  ...{ ...shared, id: "touchThing", method: "POST", path: "/things/{thing_id}/touch", params },
  answer: { status: 204, description: "", schema: null },
});

let asked: unknown;
const handlers = [
  answers(listThings)(async ({ query }) => {
    asked = query;
    return { body: { data: [thing], next_cursor: null } };
  }),
  answers(getThing)(async () => ({ body: thing, headers: { etag: etagOf(REVISION) } })),
  answers(patchThing)(async ({ request, body }) => {
    assertIfMatch(request, etagOf(REVISION));
    return { body: { ...thing, name: body.name }, headers: { etag: etagOf(REVISION + 1) } };
  }),
  answers(makeThing)(async ({ body }) => ({ body: { ...thing, name: body.name } })),
  answers(readSheet)(async ({ body }) => ({ body: { text: body } })),
  answers(touchThing)(async () => ({ body: null })),
];

let secret: string;
beforeAll(async () => {
  secret = (await createTestKey(await createTestMember())).secret;
});

type Operation = Parameters<typeof callApi>[0];
const call = (name: Operation, more: Parameters<typeof callApi>[1] = {}) =>
  callApi(name, { secret, handlers, ...more });
const read = async (answer: Promise<Response>) => {
  const response = await answer;
  return { status: response.status, ...(await response.json()) };
};

describe("a body", () => {
  const json = { "content-type": "application/json" };
  const make = (body: unknown, headers?: Record<string, string>) =>
    read(call("POST /things", { body, ...(headers && { headers }) }));

  it("that fits is taken, whatever the case of its type's name", async () => {
    expect(
      await make('{"name":"Fast"}', { "content-type": "Application/JSON; charset=UTF-8" }),
    ).toMatchObject({
      status: 201,
      name: "Fast",
    });
  });

  it.each([
    ["text/csv", {}],
    ["application/x-www-form-urlencoded", {}],
    ["application/json; charset=latin1", {}],
    ["application/json", { "content-encoding": "gzip" }],
  ])("of another kind is refused: %s %j", async (type, more) => {
    const problem = await make('{"name":"a"}', { "content-type": type, ...more });
    expect(problem).toMatchObject({ status: 415, code: "unsupported_media_type" });
    expect(problem.remedy).toBe("Send the header Content-Type: application/json.");
  });

  it("that is no JSON is told where it ceases to be", async () => {
    expect(await make('{"name": nothing}', json)).toMatchObject({
      status: 400,
      code: "invalid_json",
      detail: 'The body is no JSON: Unexpected token \'o\', "{"name": nothing}" is not valid JSON',
    });
  });

  it("that is missing is said to be", async () => {
    expect(await read(call("POST /things"))).toMatchObject({
      status: 422,
      detail: "The whole is missing: an object.",
    });
  });

  it("that is too large is read no further, with a stated length and without one", async () => {
    const large = JSON.stringify({ name: "a".repeat(BODY_BYTES_MAX) });
    expect(await make(large, json)).toMatchObject({ status: 413, code: "body_too_large" });
    expect(await make(large, { ...json, "content-length": "5" })).toMatchObject({ status: 413 });
  });

  it("that is nested without end, or has values without end, is refused", async () => {
    const deep = "[".repeat(JSON_DEPTH_MAX + 1) + "]".repeat(JSON_DEPTH_MAX + 1);
    expect(await make(`{"name":"a","list":${deep}}`, json)).toMatchObject({ status: 422 });
    expect(await make({ name: "a", list: Array(JSON_VALUES_MAX).fill(1) })).toMatchObject({ status: 422 });
    expect(await make("[".repeat(BODY_BYTES_MAX / 2) + "]".repeat(BODY_BYTES_MAX / 2), json)).toMatchObject({
      status: 422,
    });
  });

  it("that is not UTF-8 is refused", async () => {
    const url = "http://localhost/api/v1/things";
    const headers = { ...json, authorization: `Bearer ${secret}` };
    const request = new Request(url, { method: "POST", headers, body: Buffer.from([0x22, 0xff, 0x22]) });
    expect(await read(dispatch(handlers, request, ["things"]))).toMatchObject({
      status: 400,
      code: "invalid_json",
    });
  });

  it("with text that no database holds is refused with its place", async () => {
    for (const name of ['"a\\u0000b"', '"\\ud800"']) {
      const problem = await make(`{"name":${name}}`, json);
      expect(problem).toMatchObject({ status: 422, pointer: "/name" });
    }
  });

  it("may be a sheet where the operation says so", async () => {
    expect(await read(call("POST /things/sheet", { body: "a,b\n1,2" }))).toMatchObject({ text: "a,b\n1,2" });
    expect(await read(call("POST /things/sheet", { body: { a: 1 } }))).toMatchObject({ status: 415 });
  });

  it("for what takes none is refused, unless it is empty", async () => {
    const path = `POST /things/${thing.id}/touch` as const;
    expect((await call(path)).status).toBe(204);
    expect((await call(path, { body: {} })).status).toBe(204);
    expect(await read(call(path, { body: { now: true } }))).toMatchObject({
      code: "unknown_field",
      pointer: "/now",
    });
  });
});

describe("an address", () => {
  it("has its numbers, words and lists read", async () => {
    await call("GET /things", { query: { limit: "7", is_old: "true", status: "new,old" } });
    expect(asked).toEqual({ limit: 7, is_old: true, status: ["new", "old"] });
    await call("GET /things");
    expect(asked).toEqual({ limit: 25 });
  });

  it.each([
    [{ limit: "0" }, "limit", "Expected a whole number from 1 to 100."],
    [{ limit: "1e1" }, "limit", "Expected a whole number from 1 to 100."],
    [{ is_old: "1" }, "is_old", "Expected true or false."],
    [{ limt: "3" }, "limt", 'There is no parameter "limt" here. Did you mean `limit`?'],
    [{ cursor: "a\0" }, "cursor", "A parameter may not hold U+0000."],
    [{ fields: "name,nme" }, "fields", 'There is no field "nme". Did you mean `name`?'],
  ])("with %j is refused by the parameter's name", async (query, parameter, detail) => {
    expect(await read(call("GET /things", { query }))).toMatchObject({ status: 422, parameter, detail });
  });

  it("names each parameter once", async () => {
    expect(await read(call("GET /things?limit=3&limit=4"))).toMatchObject({
      status: 422,
      parameter: "limit",
    });
  });

  it("with an id that cannot be one leads to nothing, as any other", async () => {
    expect(await read(call("GET /things/1"))).toMatchObject({ status: 404, code: "not_found" });
  });

  it("can ask for some fields alone, and gets the id besides", async () => {
    const { id, name, nested } = thing;
    expect(await (await call("GET /things", { query: { fields: "name" } })).json()).toEqual({
      data: [{ id, name }],
      next_cursor: null,
    });
    expect(await (await call(`GET /things/${id}?fields=nested`)).json()).toEqual({ id, nested });
  });
});

describe("a method", () => {
  it("HEAD is GET without a body", async () => {
    const answer = await call(`HEAD /things/${thing.id}`);
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("etag")).toMatch(/^"3-[0-9a-f]{16}"$/);
  });

  it("OPTIONS says what there is, needs no key, and says nothing of other sites", async () => {
    const answer = await callApi("OPTIONS /things", {
      handlers,
      headers: { origin: "https://a.test", "access-control-request-method": "POST" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a version", () => {
  const path = `/things/${thing.id}` as const;
  const patch = (headers: Record<string, string>) =>
    call(`PATCH ${path}`, { body: { name: "Fast" }, headers });

  it("is named by whoever changes it", async () => {
    const missing = await patch({});
    expect(missing.status).toBe(428);
    expect(await missing.json()).toMatchObject({ code: "precondition_required" });
    const stale = await patch({ "if-match": '"2"' });
    expect([stale.status, stale.headers.get("etag")]).toEqual([412, '"3"']);
    for (const tag of ["*", '"3"', 'W/"3"', '"1", "3"', '"3-0123456789abcdef"']) {
      expect((await patch({ "if-match": tag })).status).toBe(200);
    }
    expect((await patch({ "if-match": '"3"' })).headers.get("etag")).toMatch(/^"4-/);
  });

  it("that was seen already is not sent again", async () => {
    const etag = (await call(`GET ${path}`)).headers.get("etag") ?? "";
    const again = await call(`GET ${path}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect(again.headers.get("cache-control")).toBe("no-store");
    const other = await call(`GET ${path}?fields=name`, { headers: { "if-none-match": etag } });
    expect(other.status).toBe(200);
  });
});

it("what nobody foresaw is told without a word of its inside", async () => {
  const broken = answers(getThing)(async () => {
    throw new Error("secret at /srv/app.ts:3");
  });
  const { error } = console;
  console.error = () => {};
  const answer = await call(`GET /things/${thing.id}`, { handlers: [broken] });
  console.error = error;
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toMatch(/secret|srv|stack/);
  expect(JSON.parse(text)).toMatchObject({
    code: "internal_error",
    request_id: answer.headers.get("x-request-id"),
  });
});
