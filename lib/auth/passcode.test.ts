import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { enterPasscode, hasEntered, hashPasscode } from "./passcode";
import { limits } from "./throttle";

const browser = vi.hoisted(() => ({ jar: new Map<string, { value: string; path?: string }>() }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => browser.jar.get(name),
    set: (name: string, value: string, { path }: { path?: string }) =>
      browser.jar.set(name, { value, ...(path && { path }) }),
  }),
}));

beforeEach(() => browser.jar.clear());

const guard = async () => ({ id: randomUUID(), passcodeHash: await hashPasscode("kiln 1280") });

describe("a passcode", () => {
  it("opens what it guards for this browser and some hours, below its path", async () => {
    const guarded = await guard();
    expect(await hasEntered(guarded)).toBe(false);
    await enterPasscode(guarded, "kiln 1280", "/review/one");
    expect(await hasEntered(guarded)).toBe(true);
    expect([...browser.jar.values()].map(({ path }) => path)).toEqual(["/review/one"]);
    expect(await hasEntered(guarded, Date.now() + 13 * 3_600_000)).toBe(false);
  });

  it("opens nothing else, and nothing once it is another one", async () => {
    const guarded = await guard();
    await enterPasscode(guarded, "kiln 1280", "/review/one");
    expect(await hasEntered(await guard())).toBe(false);
    expect(await hasEntered({ ...guarded, passcodeHash: await hashPasscode("kiln 1280") })).toBe(false);
    const [name, { value } = { value: "" }] = [...browser.jar][0]!;
    browser.jar.set(name, { value: value.replace(/^\d+/, (until) => String(Number(until) + 1)) });
    expect(await hasEntered(guarded)).toBe(false);
  });

  it("is not asked for where there is none", async () => {
    expect(await hasEntered({ id: randomUUID(), passcodeHash: null })).toBe(true);
  });

  it("is guessed a few times only, over all processes, and then says when to come back", async () => {
    const guarded = await guard();
    for (let attempt = 0; attempt < limits["passcode, by link"].points; attempt++) {
      await expect(enterPasscode(guarded, `guess ${attempt}`, "/")).rejects.toMatchObject({
        code: "invalid",
      });
    }
    const right = enterPasscode(guarded, "kiln 1280", "/");
    await expect(right).rejects.toMatchObject({
      code: "throttled",
      message: expect.stringContaining("minutes"),
    });
    expect(await hasEntered(guarded)).toBe(false);
  });
});
