import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { pendingCookieName, sessionCookieName } from "@/lib/auth/session-cookie";
import { findSession } from "@/lib/auth/sessions";
import { createTestPerson, mailsTo, turnOnTwoFactor } from "@/lib/auth/testing";
import { askResetAction, resetPasswordAction } from "./actions";

const request = vi.hoisted(() => ({ jar: new Map<string, string>(), later: [] as (() => Promise<void>)[] }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (request.jar.has(name) ? { value: request.jar.get(name) } : undefined),
    set: (name: string, value: string) => request.jar.set(name, value),
  }),
}));
vi.mock("@/inngest/client", () => ({ announceMail: async () => {} }));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => void request.later.push(work) }));

beforeEach(() => {
  request.jar.clear();
  request.later.length = 0;
});

async function askFor(email: string): Promise<string> {
  await askResetAction({ email });
  await Promise.all(request.later.splice(0).map((work) => work()));
  return (await mailsTo(email)).findLast(({ template }) => template === "password-reset")?.token ?? "";
}

test("whoever asks reads the same, and before that nothing is looked up or written", async () => {
  const { email } = await createTestPerson();
  const nobody = `${randomUUID()}@example.test`;
  for (const address of [email, nobody]) {
    expect(await askResetAction({ email: address.toUpperCase() })).toEqual({ ok: true, value: address });
    expect(await mailsTo(address)).toEqual([]);
  }
  expect(request.later).toHaveLength(2);
  await Promise.all(request.later.map((work) => work()));
  expect(await mailsTo(email)).toMatchObject([{ template: "password-reset" }]);
  expect(await mailsTo(nobody)).toEqual([]);
});

test("whoever follows the link is in", async () => {
  const { email, userId } = await createTestPerson();
  const answer = await resetPasswordAction({ token: await askFor(email), password: "a new long password" });
  expect(answer).toEqual({ ok: true, value: "/calendar" });
  expect(await findSession(request.jar.get(sessionCookieName())!)).toMatchObject({ userId });
});

test("with a second step the link leads to it, and to no session", async () => {
  const { email, session } = await createTestPerson();
  await turnOnTwoFactor(session);
  const answer = await resetPasswordAction({ token: await askFor(email), password: "a new long password" });
  expect(answer).toEqual({ ok: true, value: "/sign-in/code" });
  expect(request.jar.has(sessionCookieName())).toBe(false);
  expect(request.jar.get(pendingCookieName())).toBeTruthy();
});

test("a dead link, a short password and nonsense are refused in words", async () => {
  const { email } = await createTestPerson();
  const token = await askFor(email);
  expect(await resetPasswordAction({ token, password: "short" })).toMatchObject({ field: "password" });
  expect(await resetPasswordAction({ token: "made-up", password: "a new long password" })).toMatchObject({
    code: "conflict",
  });
  expect(await askResetAction({ email: "nobody" })).toMatchObject({ code: "invalid", field: "email" });
  expect(await resetPasswordAction(null)).toMatchObject({ code: "invalid" });
});
