import { expect, it } from "vitest";
import { readSeed } from "./read-seed.ts";

it("reads the demo workspace and the login from the last lines", () => {
  expect(readSeed("a warning\nworkspace w1 user u1 posts 9\nlogin demo@cuepost.local s3cret\n")).toEqual({
    demo: { workspaceId: "w1", userId: "u1", postCount: 9 },
    login: { email: "demo@cuepost.local", password: "s3cret" },
  });
});

it("says no login when somebody has chosen a password of their own", () => {
  const output = "workspace w1 user u1 posts 0\nlogin demo@cuepost.local (the password it has)\n";
  expect(readSeed(output)).toMatchObject({ login: undefined, demo: { postCount: 0 } });
});

it("takes nothing from words it does not know", () => {
  expect(readSeed("")).toEqual({ login: undefined, demo: undefined });
});
