import "server-only";
import { getEnv } from "@/lib/env";

/** As long as browsers keep a cookie: how long a session lasts is decided by its row, which slides. */
export const COOKIE_SECONDS = 400 * 86_400;

/** To sign in without clicking, write a row of `sessions` with the SHA-256 of a secret and set this cookie to it. */
export function sessionCookieName(): string {
  return isHttps() ? "__Secure-cuepost-session" : "cuepost-session";
}

/** Holds the secret of a pending login, between the password and the code. */
export function pendingCookieName(): string {
  return isHttps() ? "__Secure-cuepost-pending" : "cuepost-pending";
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } as const;
}

export function isHttps(): boolean {
  return getEnv().APP_URL.startsWith("https://");
}
