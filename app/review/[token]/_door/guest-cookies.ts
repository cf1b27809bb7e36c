import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions } from "@/lib/auth/session-cookie";
import { GUEST_NAME_CHARS_MAX } from "@/lib/clients/rules";

const NAME_COOKIE = "cuepost-guest";
const NAME_SECONDS = 180 * 86_400;
const SAID_COOKIE = "cuepost-review-said";
const SAID_SECONDS = 300;
/** Cookies hold 4 KB, and these words are encoded in them. */
const KEPT_CHARS_MAX = 700;

/** Who sits at this device, as they said last. */
export async function findGuestName(): Promise<string> {
  return ((await cookies()).get(NAME_COOKIE)?.value ?? "").slice(0, GUEST_NAME_CHARS_MAX);
}

export async function keepGuestName(name: string): Promise<void> {
  (await cookies()).set(NAME_COOKIE, name, { ...cookieOptions(), path: "/review", maxAge: NAME_SECONDS });
}

const Said = z.object({ key: z.string(), problem: z.string(), words: z.string() });

/** What went wrong, and the words that must not be lost with it: for the page that the form leads back to. */
export async function keepProblem(path: string, problem: string, words: string): Promise<string> {
  const key = randomBytes(6).toString("base64url");
  const value = JSON.stringify({ key, problem, words: words.slice(0, KEPT_CHARS_MAX).toWellFormed() });
  (await cookies()).set(SAID_COOKIE, value, { ...cookieOptions(), path, maxAge: SAID_SECONDS });
  return key;
}

/** Only on the page that was led back to: a later visit begins anew. */
export async function findProblem(key: unknown): Promise<{ problem: string; words: string } | null> {
  const value = (await cookies()).get(SAID_COOKIE)?.value;
  if (typeof key !== "string" || !value) return null;
  try {
    const said = Said.parse(JSON.parse(value));
    return said.key === key ? said : null;
  } catch {
    return null;
  }
}
