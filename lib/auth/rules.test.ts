import { expect, test } from "vitest";
import { HOME_PATH, toSafePath, withNext } from "./rules";

test("a path of this site is kept, with its query and hash", () => {
  for (const path of ["/team", "/posts/1?tab=log#end", "/invite/a_b-c", "/a//b"]) {
    expect(toSafePath(path)).toBe(path);
  }
});

test("nothing leads to another site", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    " //evil.example",
    "evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/http://[",
    "",
    undefined,
    ["/team"],
  ];
  for (const next of elsewhere) {
    const path = toSafePath(next);
    expect(new URL(path, "https://cuepost.example").origin, String(next)).toBe("https://cuepost.example");
  }
  for (const next of elsewhere.slice(0, 11)) expect(toSafePath(next), String(next)).toBe(HOME_PATH);
});

test("the way on is carried from door to door", () => {
  expect(withNext("/sign-in", HOME_PATH)).toBe("/sign-in");
  expect(withNext("/sign-in", "/invite/abc?x=1")).toBe("/sign-in?next=%2Finvite%2Fabc%3Fx%3D1");
});
