import { expect, it } from "vitest";
import { readRetryAfter } from "./request";

const now = Date.parse("2026-11-23T10:00:00Z");

it.each([
  ["17", 17],
  ["Mon, 23 Nov 2026 10:00:30 GMT", 30],
  ["Mon, 23 Nov 2026 09:00:00 GMT", 0],
  ["99999999", 3600],
  [" 17 ", 17],
  ["Tue, 24 Nov 2026 10:00:00 GMT", 3600],
  ["Mon, 99 Nov 2026 10:00:00 GMT", null],
  ["1.5", null],
  ["-5", null],
  ["soon", null],
  ["", null],
  [undefined, null],
])("reads Retry-After %s as %s seconds", (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});
