import "server-only";
import { headers } from "next/headers";
import { getEnv } from "@/lib/env";
import { findClientNetwork } from "./client-network";
import { currentLocale } from "./current-locale";
import { shortenNetwork } from "./shorten-network";

const USER_AGENT_CHARS_MAX = 300;

/** From where somebody signs in, as far as it is kept: never a whole address. */
export interface Visit {
  userAgent: string | null;
  network: string | null;
  /** What a mail about it is written in. */
  locale: string;
}

export async function currentVisit(): Promise<Visit> {
  const [asked, locale, network] = await Promise.all([headers(), currentLocale(), findCurrentNetwork()]);
  return {
    userAgent: asked.get("user-agent")?.slice(0, USER_AGENT_CHARS_MAX) || null,
    network: network && shortenNetwork(network),
    locale,
  };
}

/** The whole of it, for counting attempts. */
export async function findCurrentNetwork(): Promise<string | null> {
  return findClientNetwork((await headers()).get("x-forwarded-for"), getEnv().TRUSTED_PROXY_HOPS);
}
