import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { NOTICE_COOKIE, parsePutAway } from "@/components/shell/notice-cookie";
import { type Notice, toAccountNotice, toAppNotices, toHeldNotice } from "@/components/shell/notice-words";
import { listAccountNotices } from "@/lib/accounts/notices";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { listHeldNotices } from "@/lib/posts/held-notices";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";

/** The app is the owners' business; the accounts and their posts are everybody's. */
export async function listNotices(member: Member): Promise<Notice[]> {
  const isOwner = may(member.role, "change workspace");
  const now = new Date();
  const [accounts, held, app, jar, t, locale] = await Promise.all([
    listAccountNotices(member, now),
    listHeldNotices(member, now),
    isOwner ? getTikTokAppState({ isTest: false }) : null,
    cookies(),
    getTranslations("shell.notices"),
    getLocale(),
  ]);
  const reader = { t, locale, timeZone: member.timeZone };
  const putAway = parsePutAway(jar.get(NOTICE_COOKIE)?.value);
  const all = [
    ...held.map((notice) => toHeldNotice(notice, reader, now)),
    ...accounts.map((notice) => toAccountNotice(notice, reader)),
    ...(app ? toAppNotices(app, t) : []),
  ];
  return all
    .filter(({ id, canDismiss }) => !(canDismiss && putAway.includes(id)))
    .toSorted((a, b) => Number(b.tone === "hold") - Number(a.tone === "hold"));
}
