import "server-only";
import GitHubProvider, { type GithubProfile } from "next-auth/providers/github";
import GoogleProvider, { type GoogleProfile } from "next-auth/providers/google";
import type { Provider } from "next-auth/providers/index";
import { z } from "zod";
import { getEnv } from "@/lib/env";

const GITHUB_TIMEOUT_MS = 10_000;

/** What comes of a profile besides what next-auth knows: whether the service vouches for the address. */
export interface VouchedProfile {
  isEmailVerified?: boolean;
}

/** Which other ways of signing in this server was given keys for. */
export function oauthNames(): ("google" | "github")[] {
  const env = getEnv();
  const isGiven = {
    google: env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET,
    github: env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET,
  };
  return (["google", "github"] as const).filter((name) => isGiven[name]);
}

export function oauthProviders(): Provider[] {
  return oauthNames().map((name) => (name === "google" ? google() : gitHub()));
}

function google(): Provider {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = getEnv();
  return {
    ...GoogleProvider({ clientId: GOOGLE_CLIENT_ID!, clientSecret: GOOGLE_CLIENT_SECRET! }),
    profile: ({ sub, name, email, picture, email_verified }: GoogleProfile) => ({
      id: sub,
      name,
      email,
      image: picture,
      isEmailVerified: email_verified === true,
    }),
  };
}

type VouchedGitHub = GithubProfile & VouchedProfile;

function gitHub(): Provider {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = getEnv();
  const base = GitHubProvider({ clientId: GITHUB_CLIENT_ID!, clientSecret: GITHUB_CLIENT_SECRET! });
  return {
    ...base,
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const profile = await client.userinfo<GithubProfile>(tokens.access_token!);
        return { ...profile, ...(await findGitHubEmail(tokens.access_token!)) };
      },
    },
    profile: ({ id, name, login, email, avatar_url, isEmailVerified }: VouchedGitHub) => ({
      id: String(id),
      name: name ?? login,
      email,
      image: avatar_url,
      isEmailVerified: isEmailVerified === true,
    }),
  };
}

const GitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** The address of a profile does not say whether it is verified; the list of addresses does. */
export async function findGitHubEmail(
  accessToken: string,
  fetcher: typeof fetch = fetch,
): Promise<VouchedProfile & { email?: string }> {
  const response = await fetcher("https://api.github.com/user/emails", {
    headers: { authorization: `token ${accessToken}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(GITHUB_TIMEOUT_MS),
  });
  if (!response.ok) return {};
  const emails = GitHubEmails.safeParse(await response.json());
  const primary = emails.data?.find((one) => one.primary);
  return primary ? { email: primary.email, isEmailVerified: primary.verified } : {};
}
