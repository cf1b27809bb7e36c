import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db";
import { oauthAccounts } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestUser } from "@/lib/workspaces/testing";
import { authAdapter } from "./adapter";
import { createAuthOptions } from "./auth-options";
import { findGitHubEmail, oauthNames } from "./oauth-providers";
import { isPending } from "./pending-logins";
import { pendingCookieName, sessionCookieName } from "./session-cookie";
import { findSession } from "./sessions";
import { createTestPerson, mailsTo, turnOnTwoFactor } from "./testing";

const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
    set: (name: string, value: string) => browser.jar.set(name, value),
  }),
}));
beforeEach(() => browser.jar.clear());

const options = () => createAuthOptions();
const encode = async (token: Record<string, unknown>) =>
  options().jwt!.encode!({ token, secret: "", salt: "" } as never) as Promise<string>;
const decode = async (token: string) => options().jwt!.decode!({ token, secret: "", salt: "" } as never);

describe("signing in through next-auth", () => {
  test("begins a new session each time, and ends the one this browser had", async () => {
    const userId = await createTestUser();
    const first = await encode({ sub: userId });
    browser.jar.set(sessionCookieName(), first);
    const second = await encode({ sub: userId });
    expect(second).not.toBe(first);
    expect(await findSession(first)).toBeNull();
    expect(await findSession(second)).toMatchObject({ userId });
  });

  test("keeps the session while it is only looked at", async () => {
    const userId = await createTestUser();
    const secret = await encode({ sub: userId });
    const token = await decode(secret);
    expect(token).toMatchObject({ sub: userId });
    expect(await encode(token!)).toBe(secret);
  });

  test("knows no secret that has no row", async () => {
    expect(await decode("made-up")).toBeNull();
  });

  test("ends the session on signing out", async () => {
    const secret = await encode({ sub: await createTestUser() });
    await options().events!.signOut!({ token: (await decode(secret))!, session: undefined as never });
    expect(await findSession(secret)).toBeNull();
  });

  test("takes its own address from the configuration", () => {
    expect(process.env.NEXTAUTH_URL).toBe(getEnv().APP_URL);
  });
});

describe("the second step", () => {
  const credentials = { type: "credentials", provider: "credentials" };
  const ask = (id: string, account: object) =>
    options().callbacks!.signIn!({ user: { id }, account: { ...credentials, ...account } } as never);

  test("stands before any session, after a password and after Google alike", async () => {
    const { userId, session } = await createTestPerson();
    expect(await ask(userId, {})).toBe(true);
    await turnOnTwoFactor(session);
    const google = { type: "oauth", provider: "google", providerAccountId: randomUUID() };
    await db.insert(oauthAccounts).values({ ...google, userId });
    browser.jar.set("next-auth.callback-url", `${getEnv().APP_URL}/team`);
    expect(await ask(userId, {})).toBe(`${getEnv().APP_URL}/sign-in/code`);
    expect(await ask("their id at Google", google)).toBe(`${getEnv().APP_URL}/sign-in/code?next=%2Fteam`);
    const pending = browser.jar.get(pendingCookieName())!;
    expect(await isPending(pending)).toBe(true);
    expect(await decode(pending)).toBeNull();
  });

  test("leads nowhere else afterwards", async () => {
    const { userId, session } = await createTestPerson();
    await turnOnTwoFactor(session);
    const google = { type: "oauth", provider: "google", providerAccountId: randomUUID() };
    await db.insert(oauthAccounts).values({ ...google, userId });
    const { APP_URL } = getEnv();
    for (const address of ["https://evil.example/", `${APP_URL}.evil.example/`, `${APP_URL}//evil.example`]) {
      browser.jar.set("next-auth.callback-url", address);
      expect(await ask("their id at Google", google)).toBe(`${APP_URL}/sign-in/code`);
    }
  });

  test("is not gone round by adding another way in to a session", async () => {
    const { secret } = await createTestPerson();
    const stranger = { type: "oauth", provider: "github", providerAccountId: randomUUID() };
    expect(await ask("their id at GitHub", stranger)).toBe(true);
    browser.jar.set(sessionCookieName(), secret);
    expect(await ask("their id at GitHub", stranger)).toBe(false);
  });
});

describe("an address that comes with Google or GitHub", () => {
  const comeWith = async (isEmailVerified: boolean) => {
    const email = `${randomUUID()}@example.test`;
    const user = await authAdapter.createUser!({ name: "Koto", email, isEmailVerified } as never);
    await options().events!.createUser!({ user: user! });
    return { user: user!, email };
  };

  test("counts as confirmed only where they vouch for it; else it is asked for by mail", async () => {
    const vouched = await comeWith(true);
    expect(vouched.user.emailVerified).not.toBeNull();
    expect(await mailsTo(vouched.email)).toEqual([]);
    const claimed = await comeWith(false);
    expect(claimed.user.emailVerified).toBeNull();
    expect(await mailsTo(claimed.email)).toMatchObject([{ template: "verify-email" }]);
  });

  test("is confirmed by a later sign-in that vouches for this very address", async () => {
    const { user, email } = await comeWith(false);
    const verifiedAt = async () => (await authAdapter.getUser!(user.id))?.emailVerified;
    const signIn = (profile: object) => options().events!.signIn!({ user, profile, account: null } as never);
    await signIn({ email, isEmailVerified: false });
    await signIn({ email: "another@example.test", isEmailVerified: true });
    expect(await verifiedAt()).toBeNull();
    await signIn({ email, isEmailVerified: true });
    expect(await verifiedAt()).not.toBeNull();
  });

  test("is GitHub's primary one, with what GitHub says of it", async () => {
    const answer = (emails: unknown, status = 200) =>
      findGitHubEmail("token", async () => Response.json(emails, { status }));
    const primary = { email: "ines@example.test", primary: true, verified: false };
    const other = { email: "old@example.test", primary: false, verified: true };
    expect(await answer([other, primary])).toEqual({ email: primary.email, isEmailVerified: false });
    expect(await answer([{ ...primary, verified: true }])).toMatchObject({ isEmailVerified: true });
    for (const bad of [[other], [], { message: "no" }]) expect(await answer(bad)).toEqual({});
    expect(await answer([primary], 403)).toEqual({});
  });
});

describe("Google and GitHub", () => {
  test("are offered only where their keys are set, and never linked by address alone", async () => {
    expect(oauthNames()).toEqual([]);
    expect(options().providers.map(({ id }) => id)).toEqual(["credentials"]);

    vi.stubEnv("GOOGLE_CLIENT_ID", "id").stubEnv("GOOGLE_CLIENT_SECRET", "secret");
    vi.stubEnv("GITHUB_CLIENT_ID", "id-without-its-secret");
    vi.resetModules();
    const { providers } = (await import("./auth-options")).createAuthOptions();
    expect(providers.map(({ id }) => id)).toEqual(["credentials", "google"]);
    const google = providers[1] as { options?: Record<string, unknown> };
    expect(google.options).toEqual({ clientId: "id", clientSecret: "secret" });
    vi.unstubAllEnvs();
  });

  test("bring a login with a workspace, and leave none of their tokens here", async () => {
    const email = `${randomUUID()}@Example.TEST`;
    const user = await authAdapter.createUser!({ name: "Koto", email, emailVerified: null } as never);
    await options().events!.createUser!({ user: user! });
    expect(await findMember(user!.id)).toMatchObject({ workspaceName: "Koto's workspace", role: "owner" });

    const account = { provider: "google", providerAccountId: randomUUID() };
    await authAdapter.linkAccount!({
      ...account,
      userId: user!.id,
      type: "oauth",
      access_token: "their-token",
      id_token: "their-id-token",
    } as never);
    expect(await authAdapter.getUserByAccount!(account)).toMatchObject({ id: user!.id });
    const rows = await db.select().from(oauthAccounts).where(eq(oauthAccounts.userId, user!.id));
    expect(JSON.stringify(rows)).not.toContain("their-");
  });

  test("meet the login an address already has, however it is written, so that next-auth does not link it", async () => {
    const email = `${randomUUID()}@example.test`;
    const user = await authAdapter.createUser!({ name: "Koto", email, emailVerified: null } as never);
    expect(await authAdapter.getUserByEmail!(email.toUpperCase())).toMatchObject({ id: user!.id });
  });
});
