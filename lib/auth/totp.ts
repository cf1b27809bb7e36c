import "server-only";
import { Secret, TOTP } from "otpauth";
import { encode } from "uqr";
import { getEnv } from "@/lib/env";

const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
/** Clocks differ, and typing takes a moment: the step before and the one after count too. */
const STEPS_AROUND = 1;

export function createTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator app is given, as text and as the modules of a QR code. */
export function describeTotp(secret: string, email: string): { uri: string; qr: QrPicture } {
  const uri = totpOf(secret, email).toString();
  return { uri, qr: drawQr(uri) };
}

/** The time step whose code this is, or null. */
export function findTotpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, window: STEPS_AROUND, timestamp });
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: string, label = ""): TOTP {
  const issuer = `Cuepost (${new URL(getEnv().APP_URL).host})`;
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS, digits: 6 });
}

export interface QrPicture {
  size: number;
  /** The dark modules as one path of an SVG. */
  path: string;
}

function drawQr(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: "L", border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
