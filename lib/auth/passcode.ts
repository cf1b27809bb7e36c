import "server-only";
import { createHmac } from "node:crypto";
import { cookies } from "next/headers";
import { deriveKey, equalInConstantTime } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hashPassword, verifyPassword } from "./hash-password";
import { cookieOptions, isHttps } from "./session-cookie";
import { forgiveAttempts, throttle } from "./throttle";
import { findCurrentNetwork } from "./visit";

const REMEMBERED_MS = 12 * 3_600_000;

/** What a passcode lies before; `passcodeHash` is null where there is none. */
export interface Guarded {
  id: string;
  passcodeHash: string | null;
}

export const hashPasscode = hashPassword;

/** Opens it for this browser and some hours, below one path. */
export async function enterPasscode(guarded: Guarded, passcode: string, path: string): Promise<void> {
  const network = await findCurrentNetwork();
  await throttle("passcode, by link", guarded.id);
  if (network) await throttle("passcode, by network", network);
  await throttle("passcode, everybody");
  const isRight = await verifyPassword(guarded.passcodeHash, passcode);
  if (!isRight) throw new AppError("invalid", "This is not the passcode.", { field: "passcode" });
  await forgiveAttempts("passcode, by link", guarded.id);
  const until = Date.now() + REMEMBERED_MS;
  (await cookies()).set(cookieName(), `${until}.${sign(guarded, until)}`, {
    ...cookieOptions(),
    path,
    maxAge: REMEMBERED_MS / 1000,
  });
}

/** Whether this browser has entered the passcode as it is now. */
export async function hasEntered(guarded: Guarded, now = Date.now()): Promise<boolean> {
  if (guarded.passcodeHash === null) return true;
  const [until = "", signature = ""] = ((await cookies()).get(cookieName())?.value ?? "").split(".");
  if (!/^\d{1,15}$/.test(until) || Number(until) <= now) return false;
  return equalInConstantTime(sign(guarded, Number(until)), signature);
}

function cookieName(): string {
  return isHttps() ? "__Secure-cuepost-passcode" : "cuepost-passcode";
}

function sign({ id, passcodeHash }: Guarded, until: number): string {
  const key = deriveKey(getEnv().AUTH_SECRET, "cuepost passcode");
  return createHmac("sha256", key).update(`${id} ${passcodeHash} ${until}`).digest("base64url");
}
