import "server-only";
import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { db } from "@/db";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createFirstWorkspace } from "@/lib/workspaces/create-workspace";
import { markEmailVerified } from "@/lib/workspaces/mark-email-verified";
import { authAdapter } from "./adapter";
import { auditSignOut } from "./audit-sign-in";
import { checkPassword } from "./check-password";
import { findClientNetwork } from "./client-network";
import { currentLocale } from "./current-locale";
import { findCurrentSession } from "./current-session";
import { askForCode, startSession } from "./enter";
import { SignInInput } from "./input";
import { oauthProviders, type VouchedProfile } from "./oauth-providers";
import { parseInput } from "./parse-input";
import { CODE_PATH, HOME_PATH, toSafePath, withNext } from "./rules";
import { COOKIE_SECONDS, cookieOptions, isHttps, sessionCookieName } from "./session-cookie";
import { deleteSession, findSession } from "./sessions";
import { greetByMail } from "./verify-email";

/**
 * next-auth accepts passwords only with its "jwt" strategy. Its token here is the secret of a session row, so
 * that sessions can still be ended one by one.
 */
export function createAuthOptions(): AuthOptions {
  return {
    secret: getEnv().AUTH_SECRET,
    adapter: authAdapter,
    providers: [withPassword, ...oauthProviders()],
    pages: { signIn: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    useSecureCookies: isHttps(),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    jwt: {
      encode: async ({ token }) => (token?.secret as string | undefined) ?? startSessionOf(token),
      decode: async ({ token: secret }) => {
        const session = secret ? await findSession(secret) : null;
        return session && { sub: session.userId, secret };
      },
    },
    callbacks: {
      signIn: async ({ user, account }) => leadToCode(user.id, account),
      jwt: ({ token, account }) => (account ? { ...token, way: account.provider } : token),
    },
    events,
  };
}

const events: AuthOptions["events"] = {
  createUser: async ({ user }) => {
    await createFirstWorkspace({ id: user.id, name: user.name ?? user.email ?? "My" }, undefined);
    await greetByMail(user.id, await currentLocale());
  },
  signIn: async ({ user, profile }) => {
    const { isEmailVerified } = (profile ?? {}) as VouchedProfile;
    if (isEmailVerified && profile?.email) {
      await markEmailVerified(db, { userId: user.id, email: profile.email });
    }
  },
  signOut: async ({ token }) => {
    if (typeof token?.secret === "string") await endSession(token.secret);
  },
};

async function endSession(secret: string): Promise<void> {
  const session = await findSession(secret);
  const user = session && (await authAdapter.getUser?.(session.userId));
  await deleteSession(secret);
  if (user) await auditSignOut(user);
}

function startSessionOf(token: JWT | undefined): Promise<string> {
  if (!token?.sub) throw new Error("A session needs somebody it belongs to.");
  return startSession(token.sub, String(token.way));
}

type Account = Parameters<NonNullable<NonNullable<AuthOptions["callbacks"]>["signIn"]>>[0]["account"];

/** Called after the first step and before any session: an address to go to instead, or whether to go on. */
async function leadToCode(id: string, account: Account): Promise<string | boolean> {
  const isOAuth = account?.type === "oauth";
  // Of somebody who comes from elsewhere, next-auth gives the id that they have there.
  const userId = isOAuth ? (await authAdapter.getUserByAccount!(account))?.id : id;
  // next-auth would give whoever holds a session another way in.
  if (isOAuth && !userId && (await findCurrentSession())) return false;
  if (!userId || !(await askForCode(userId))) return true;
  const next = isOAuth ? await findOAuthNext() : HOME_PATH;
  return `${getEnv().APP_URL}${withNext(CODE_PATH, next)}`;
}

/** Where they wanted to go, as next-auth remembers it. */
async function findOAuthNext(): Promise<string> {
  const { APP_URL } = getEnv();
  const name = `${isHttps() ? "__Secure-" : ""}next-auth.callback-url`;
  const address = (await cookies()).get(name)?.value ?? "";
  return toSafePath(address.startsWith(`${APP_URL}/`) ? address.slice(APP_URL.length) : undefined);
}

const withPassword = CredentialsProvider({
  id: "credentials",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(credentials, request) {
    const forwardedFor = request.headers?.["x-forwarded-for"] as string | undefined;
    const network = findClientNetwork(forwardedFor, getEnv().TRUSTED_PROXY_HOPS);
    try {
      return await checkPassword(parseInput(SignInInput, credentials), network);
    } catch (error) {
      // next-auth hands the message to the browser.
      if (error instanceof AppError) throw error;
      console.error(error);
      throw new Error("Signing in does not work right now. Try again in a minute.");
    }
  },
});
