import "server-only";
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

const SECRET_BYTES = 32;

/** As the Standard Webhooks specification writes it: between 24 and 64 random bytes. */
export function createSigningSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}

export interface Secrets {
  secret: string;
  previousSecret: string | null;
  previousSecretEndsAt: Date | null;
}

/** The secrets that sign now: after a rotation two, for a while. */
function livingSecrets({ secret, previousSecret, previousSecretEndsAt }: Secrets, now: Date): string[] {
  const isLiving = previousSecret && previousSecretEndsAt && previousSecretEndsAt > now;
  return isLiving ? [secret, previousSecret] : [secret];
}

export function signHeaders(
  secrets: Secrets,
  { id, body }: { id: string; body: string },
  now: Date,
): Record<string, string> {
  const signatures = livingSecrets(secrets, now).map((secret) => new Webhook(secret).sign(id, now, body));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}
