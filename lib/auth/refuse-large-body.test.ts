import { expect, it } from "vitest";
import { refuseLargeBody } from "./refuse-large-body";

const statusOf = (headers: Record<string, string>) =>
  refuseLargeBody(new Request("http://desk.test", { method: "POST", headers }), 100)?.status ?? null;

it("judges a body by the length it states, and wants one", () => {
  expect(statusOf({ "content-length": "100" })).toBe(null);
  expect(statusOf({ "content-length": "101" })).toBe(413);
  expect(statusOf({ "content-length": "many" })).toBe(413);
  expect(statusOf({ "transfer-encoding": "chunked" })).toBe(411);
  expect(statusOf({})).toBe(null);
});
