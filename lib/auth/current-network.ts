import "server-only";
import { headers } from "next/headers";
import { getEnv } from "@/lib/env";
import { findClientNetwork } from "./client-network";

export async function findCurrentNetwork(): Promise<string | null> {
  return findClientNetwork((await headers()).get("x-forwarded-for"), getEnv().TRUSTED_PROXY_HOPS);
}
