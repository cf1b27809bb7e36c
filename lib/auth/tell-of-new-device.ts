import "server-only";
import { and, eq, lt, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { knownDevices } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { getEnv } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { notify } from "@/lib/notifications/notify";
import type { Login } from "./login";
import { nameDevice } from "./read-device";
import type { Visit } from "./visit";

export const REMEMBERED_DAYS = 180;

/** The first device of a login is its own news; each further one is told to the person. */
export async function tellOfNewDevice(
  tx: Transaction,
  { login, visit, now }: { login: Login; visit: Visit; now: Date },
): Promise<void> {
  const { id: userId, email } = login;
  const device = nameDevice(visit.userAgent);
  const network = visit.network ?? "?";
  const deviceHash = sha256(`${device} ${network}`);
  const forgottenBefore = new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000);
  await tx
    .delete(knownDevices)
    .where(and(eq(knownDevices.userId, userId), lt(knownDevices.lastSeenAt, forgottenBefore)));
  const [seen] = await tx
    .insert(knownDevices)
    .values({ userId, deviceHash, lastSeenAt: now })
    .onConflictDoUpdate({
      target: [knownDevices.userId, knownDevices.deviceHash],
      set: { lastSeenAt: now },
    })
    // Postgres leaves it 0 in a row that was inserted.
    .returning({ isNew: sql<boolean>`xmax = 0` });
  if (!seen?.isNew || (await isFirst(tx, userId, deviceHash))) return;
  await notify(tx, {
    userIds: [userId],
    kind: "person/new-sign-in",
    workspaceId: null,
    values: { device, network },
  });
  await queueMail(tx, {
    to: email,
    userId,
    locale: visit.locale,
    template: "new-sign-in",
    values: { device, network, at: now.toISOString() },
    url: `${getEnv().APP_URL}/settings/security#sessions`,
  });
}

async function isFirst(tx: Transaction, userId: string, deviceHash: string): Promise<boolean> {
  const [other] = await tx
    .select({ deviceHash: knownDevices.deviceHash })
    .from(knownDevices)
    .where(and(eq(knownDevices.userId, userId), ne(knownDevices.deviceHash, deviceHash)))
    .limit(1);
  return other === undefined;
}
