import "server-only";
import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { Provider } from "next-auth/providers/index";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { createFirstWorkspace } from "@/lib/workspaces/create-workspace";
import { authAdapter } from "./adapter";
import { auditSignIn, auditSignOut } from "./audit-sign-in";
import { checkPassword } from "./check-password";
import { findClientNetwork } from "./client-network";
import { findCurrentNetwork } from "./current-network";
import { SignInInput } from "./input";
import { parseInput } from "./parse-input";
import { COOKIE_SECONDS, cookieOptions, isHttps, sessionCookieName } from "./session-cookie";
import { createSession, deleteSession, findSession } from "./sessions";

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
      encode: async ({ token }) => (token?.secret as string | undefined) ?? startSession(token?.sub),
      decode: async ({ token: secret }) => {
        const session = secret ? await findSession(secret) : null;
        return session && { sub: session.userId, secret };
      },
    },
    events: {
      createUser: async ({ user }) => {
        await createFirstWorkspace({ id: user.id, name: user.name ?? user.email ?? "My" }, undefined);
      },
      signIn: async ({ user, account }) => {
        await auditSignIn(user, { way: account?.provider ?? "", network: await findCurrentNetwork() });
      },
      signOut: async ({ token }) => {
        if (typeof token?.secret === "string") await endSession(token.secret);
      },
    },
  };
}

async function endSession(secret: string): Promise<void> {
  const session = await findSession(secret);
  const user = session && (await authAdapter.getUser?.(session.userId));
  await deleteSession(secret);
  if (user) await auditSignOut(user);
}

/** Every sign-in gets a session of its own, and the one this browser had before ends. */
async function startSession(userId: string | undefined): Promise<string> {
  if (!userId) throw new Error("A session needs somebody it belongs to.");
  const previous = (await cookies()).get(sessionCookieName())?.value;
  if (previous) await deleteSession(previous);
  return createSession(userId);
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

/** Which other ways of signing in this server was given keys for. */
export function oauthNames(): ("google" | "github")[] {
  const env = getEnv();
  const isGiven = {
    google: env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET,
    github: env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET,
  };
  return (["google", "github"] as const).filter((name) => isGiven[name]);
}

function oauthProviders(): Provider[] {
  const env = getEnv();
  return oauthNames().map((name) =>
    name === "google"
      ? GoogleProvider({ clientId: env.GOOGLE_CLIENT_ID!, clientSecret: env.GOOGLE_CLIENT_SECRET! })
      : GitHubProvider({ clientId: env.GITHUB_CLIENT_ID!, clientSecret: env.GITHUB_CLIENT_SECRET! }),
  );
}
