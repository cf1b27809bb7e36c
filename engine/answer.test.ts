import { expect, test } from "vitest";
import { readAnswer, readError } from "./answer.ts";

const now = new Date("2026-03-01T10:00:00.000Z");
const read = (status: number, body: unknown, headers: Record<string, string> = {}, isSigned = true) => {
  const all: Record<string, string> = { "x-inngest-sdk": "js:v4", ...headers };
  return readAnswer({ status, header: (name) => all[name], text: JSON.stringify(body), isSigned }, now);
};

test("the end of a function is its result", () => {
  expect(read(200, { ok: 1 })).toMatchObject({ kind: "ops", ops: [{ op: "RunComplete", data: { ok: 1 } }] });
});

test("steps come as a list, or one alone", () => {
  const op = { id: "a", op: "RunComplete", data: 1 };
  expect(read(206, [op])).toMatchObject({ kind: "ops", ops: [op] });
  expect(read(206, op)).toMatchObject({ kind: "ops", ops: [op] });
  expect(read(206, [{ id: 1 }])).toMatchObject({ kind: "error" });
});

test("an error is retried, after the time asked, unless it says no", () => {
  const error = { name: "TypeError", message: "no" };
  expect(read(500, error, { "x-inngest-no-retry": "false", "retry-after": "30" })).toMatchObject({
    kind: "error",
    error,
    retry: { isRetriable: true, retryAt: new Date("2026-03-01T10:00:30.000Z") },
  });
  expect(read(500, error, { "x-inngest-no-retry": "true" })).toMatchObject({ retry: { isRetriable: false } });
  expect(read(400, error)).toMatchObject({ kind: "error", retry: { isRetriable: false } });
});

test("whatever is not the SDK, or not signed by it, is an app that is away", () => {
  expect(
    readAnswer({ status: 502, header: () => undefined, text: "<html>", isSigned: false }, now).kind,
  ).toBe("unreachable");
  expect(read(200, {}, {}, false).kind).toBe("unreachable");
  expect(read(404, {}).kind).toBe("unreachable");
  expect(read(503, {}).kind).toBe("unreachable");
});

test("anything thrown becomes an error with a name and a message", () => {
  expect(readError({ name: "E", message: "m", stack: "s" })).toEqual({ name: "E", message: "m", stack: "s" });
  expect(readError({ error: "m" })).toMatchObject({ name: "Error", message: "m" });
  expect(readError("m")).toEqual({ name: "Error", message: "m" });
  expect(readError(null)).toEqual({ name: "Error", message: "Unknown error" });
});
