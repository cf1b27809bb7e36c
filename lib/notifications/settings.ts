import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { notificationChoices, notificationSettings } from "@/db/schema";
import { isTimeZone } from "@/lib/workspaces/input";
import type { Member } from "@/lib/workspaces/types";
import type { NotificationSettingsInput } from "./input";
import type { MailHours } from "./plan-mail";
import { type ChosenKind, chosenKinds, defaultChoice, type MailChoice } from "./rules";
import type { NotificationSettingsView } from "./types";

type SettingsRow = typeof notificationSettings.$inferSelect;

/** Where a person chose nothing: the zone of the workspace that tells them, and no quiet hours. */
export function hoursOf(row: SettingsRow | null, workspaceZone: string | null): MailHours {
  return {
    // A zone that is none must not hold up the post that is told of.
    timeZone: [row?.timeZone, workspaceZone].find((zone) => zone && isTimeZone(zone)) ?? "UTC",
    digest: row?.digest ?? "daily",
    digestHour: row?.digestHour ?? 8,
    quietFrom: row?.quietFrom ?? null,
    quietTo: row?.quietTo ?? null,
    urgentAnyway: row?.urgentAnyway ?? true,
  };
}

export async function getNotificationSettings(member: Member): Promise<NotificationSettingsView> {
  const [[row], chosen] = await Promise.all([
    db.select().from(notificationSettings).where(eq(notificationSettings.userId, member.userId)),
    db.select().from(notificationChoices).where(eq(notificationChoices.userId, member.userId)),
  ]);
  const known = new Map(chosen.map(({ kind, mail }) => [kind, mail]));
  const choices = Object.fromEntries(
    chosenKinds.map((kind) => [kind, known.get(kind) ?? defaultChoice(kind)]),
  ) as Record<ChosenKind, MailChoice>;
  return { ...hoursOf(row ?? null, member.timeZone), choices };
}

/** Holds for what comes from now on; what is planned already keeps its time. */
export async function saveNotificationSettings(
  { userId }: Member,
  { choices, ...hours }: NotificationSettingsInput,
): Promise<void> {
  const rows = chosenKinds.map((kind) => ({ userId, kind, mail: choices[kind] }));
  await db.transaction(async (tx) => {
    await tx
      .insert(notificationSettings)
      .values({ userId, ...hours })
      .onConflictDoUpdate({ target: notificationSettings.userId, set: hours });
    await tx.delete(notificationChoices).where(eq(notificationChoices.userId, userId));
    await tx.insert(notificationChoices).values(rows);
  });
}

/** Mails come while nobody asks for a page: the language of the last page is the one they are written in. */
export async function noteLocale({ userId }: Member, locale: string): Promise<void> {
  const [known] = await db
    .select({ locale: notificationSettings.locale })
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, userId));
  if (known?.locale === locale) return;
  await db
    .insert(notificationSettings)
    .values({ userId, locale })
    .onConflictDoUpdate({ target: notificationSettings.userId, set: { locale } });
}
