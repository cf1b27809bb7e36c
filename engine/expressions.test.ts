import { expect, test } from "vitest";
import { evaluate, isExpression, keyOf, matches } from "./expressions.ts";

const event = { name: "post/due", data: { id: "7", n: 3, tags: ["a"], by: { id: 9 } } };

test("an expression over the event and the later one decides", () => {
  expect(matches(null, { event })).toBe(true);
  expect(matches("event.data.id == '7' && event.data.n > 2", { event })).toBe(true);
  expect(matches("event.data.n == async.data.n", { event, async: { data: { n: 3 } } })).toBe(true);
  expect(matches("event.data.n == async.data.n", { event, async: { data: { n: 4 } } })).toBe(false);
});

test("a missing field, or an answer other than true, is no match", () => {
  expect(matches("event.data.missing == 'x'", { event })).toBe(false);
  expect(matches("event.data.id", { event })).toBe(false);
});

test("a key is text, and empty where the field is missing", () => {
  expect(keyOf("event.data.id", { event })).toBe("7");
  expect(keyOf("event.data.n", { event })).toBe("3");
  expect(keyOf("event.data.by", { event })).toBe('{"id":9}');
  expect(keyOf("event.data.missing", { event })).toBe("");
});

test("a key of any length, and one with a NUL, is short and fit for Postgres", () => {
  const keys = ["x".repeat(100_000), `${"x".repeat(100_000)}y`, "a\0", "a"].map((id) =>
    keyOf("event.data.id", { event: { data: { id } } }),
  );
  expect(new Set(keys).size).toBe(4);
  for (const key of keys) expect(key).toMatch(/^[0-9a-z]{1,120}$/);
});

test("an expression gives its value, or nothing where it cannot be evaluated", () => {
  expect(evaluate("event.data.n == 3 ? 120 : 0", { event })).toBe(120n);
  expect(evaluate("event.data.missing.more", { event })).toBeUndefined();
});

test("what cannot be read is no expression", () => {
  expect(isExpression("event.data.a == 'b'")).toBe(true);
  expect(isExpression("event.data.a ==")).toBe(false);
});
