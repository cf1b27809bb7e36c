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
import { oauthNames } from "./oauth-providers";
import { sessionCookieName } from "./session-cookie";
import { findSession } from "./sessions";

const browser = vi.hoisted(() => ({ jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
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
