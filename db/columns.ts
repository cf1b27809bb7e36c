import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { decrypt, encrypt, type KeyRing, parseKeyRing } from "@/lib/crypto";
import { getEnv } from "@/lib/env";

let ring: KeyRing | undefined;
const keys = () => {
  ring ??= parseKeyRing(getEnv().TOKEN_KEYS);
  return ring;
};

/** Text that is AES-256-GCM encrypted at rest: tokens and upload URLs. Never select it into a view. */
export const encrypted = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: (plain) => encrypt(keys(), plain),
  fromDriver: (sealed) => decrypt(keys(), sealed),
});

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export const instant = () => timestamp({ withTimezone: true, precision: 3 });
export const createdAt = () => instant().notNull().defaultNow();
export const id = () => uuid().primaryKey().defaultRandom();
