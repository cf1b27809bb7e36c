import "@/components/validate-without-eval";
import { z } from "zod";

const PREFIX = "cuepost.upload.";
/** An address about to end is not worth beginning with. */
const LEAST_LIFE_MS = 60_000;

const Entry = z.object({ body: z.string(), expiresAt: z.number() });
type Entry = z.infer<typeof Entry>;

/** Remembers where a file was being uploaded to, so that it goes on there: after an error or a reload. */
export interface AddressCache {
  find(): string | null;
  save(body: string): void;
  forget(): void;
}

/**
 * `scope` says whose upload it is: another person at this browser must not go on with it. Without a fingerprint
 * a reload begins anew.
 */
export function createAddressCache(fingerprint: string | null, scope: string): AddressCache {
  const key = `${PREFIX}${scope}.${fingerprint}`;
  let held: Entry | null = fingerprint ? readEntry(key) : null;
  return {
    find: () => (held && held.expiresAt > Date.now() + LEAST_LIFE_MS ? held.body : null),
    save(body) {
      held = { body, expiresAt: readExpiry(body) };
      if (!fingerprint) return;
      forgetExpired();
      localStorage.setItem(key, JSON.stringify(held));
    },
    forget() {
      held = null;
      localStorage.removeItem(key);
    },
  };
}

const Presigned = z.array(z.object({ url: z.url() })).length(1);

function readExpiry(body: string): number {
  const [presigned] = Presigned.parse(JSON.parse(body));
  return Number(new URL(presigned!.url).searchParams.get("expires") ?? 0);
}

function readEntry(key: string): Entry | null {
  try {
    return Entry.parse(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

function forgetExpired(): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    if ((readEntry(key)?.expiresAt ?? 0) < Date.now()) localStorage.removeItem(key);
  }
}
