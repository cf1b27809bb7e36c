import type { AccountNotice, TikTokAppState } from "@/lib/accounts/types";
import type { HeldNotice } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";

export interface Notice {
  id: string;
  tone: "wait" | "hold";
  text: string;
  /** Where to go for it, besides or instead of reconnecting. */
  link: { href: string; label: string } | null;
  isReconnectable: boolean;
  /** Gone until the browser is closed, once a person has put it away. */
  canDismiss: boolean;
}

/** From here on it is said anew each day. */
const URGENT_DAYS = 3;

export function toAccountNotice(notice: AccountNotice, timeZone: string): Notice {
  const link = { href: `/accounts/${notice.accountId}`, label: "Open" };
  if (notice.kind === "reconnect") {
    const text = `${notice.name} is no longer connected. ${notice.reason ?? "Reconnect it to post again."}`;
    const id = `reconnect-${notice.accountId}`;
    return { id, tone: "hold", text, link, isReconnectable: true, canDismiss: false };
  }
  const isUrgent = notice.daysLeft <= URGENT_DAYS;
  return {
    id: `ends-${notice.accountId.slice(0, 8)}-${isUrgent ? notice.daysLeft : "soon"}`,
    tone: isUrgent ? "hold" : "wait",
    text: `${sayEnd(notice, timeZone)} Reconnect it before then, or its posts will be held.`,
    link,
    isReconnectable: true,
    canDismiss: true,
  };
}

function sayEnd({ name, endsAt, daysLeft }: Extract<AccountNotice, { kind: "ends soon" }>, timeZone: string) {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  const day = new Intl.DateTimeFormat("en-GB", parts).format(new Date(endsAt));
  if (daysLeft > URGENT_DAYS) return `The permission of ${name} ends on ${day}.`;
  if (daysLeft === 0) return `Last day: the permission of ${name} ends on ${day}.`;
  return `${daysLeft === 1 ? "One day" : `${daysLeft} days`} left: the permission of ${name} ends on ${day}.`;
}

/** Posts that go out only once somebody has decided; the time says until when. */
export function toHeldNotice(notice: HeldNotice, timeZone: string, now: Date): Notice {
  const { accountId, username, name, count, nextAt, firstAt, postId } = notice;
  const whose = username ? `@${username}` : name;
  const isOne = count === 1;
  const which = isOne ? `A post of ${whose}` : `${count} posts of ${whose}`;
  const text = nextAt
    ? `${which} ${isOne ? "needs" : "need"} a look before ${sayWhen(nextAt, timeZone, now)}, or ${isOne ? "it does" : "they do"} not go out.`
    : `${which} did not go out${isOne ? " at" : ", the first at"} ${sayWhen(firstAt, timeZone, now)}. Decide what becomes of ${isOne ? "it" : "them"}.`;
  const day = localOf(new Date(nextAt ?? firstAt), timeZone).slice(0, 10);
  return {
    id: `held-${accountId}`,
    tone: "hold",
    text,
    link: isOne
      ? { href: `/posts/${postId}`, label: "Open post" }
      : { href: `/calendar?view=week&date=${day}`, label: "Open calendar" },
    isReconnectable: false,
    canDismiss: false,
  };
}

const DAY_MS = 86_400_000;

/** `10:00 tomorrow`, `10:00 on Thu 26 Nov`. */
function sayWhen(iso: string, timeZone: string, now: Date): string {
  const [date, clock] = localOf(new Date(iso), timeZone).split("T") as [string, string];
  const today = localOf(now, timeZone).slice(0, 10);
  const days = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  const near = { "-1": "yesterday", "0": "today", "1": "tomorrow" }[String(days)];
  if (near) return `${clock} ${near}`;
  const parts = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return `${clock} on ${new Intl.DateTimeFormat("en-GB", parts).format(new Date(date)).replace(",", "")}`;
}

const settings = { href: "/settings", label: "Open settings" };

/** What owners have to know of this Cuepost's own app at TikTok. */
export function toAppNotices({ audit, activeCapReachedAt, urlRefusedAt }: TikTokAppState): Notice[] {
  const rows: [isShown: boolean, id: string, tone: Notice["tone"], text: string][] = [
    [
      activeCapReachedAt !== null,
      "active-cap",
      "hold",
      "This Cuepost's number of accounts is used up at TikTok: only so many may post through it in 24 hours. No account is at fault, and it frees up as the hours pass. Whoever runs this Cuepost can ask TikTok's support to raise it.",
    ],
    [
      urlRefusedAt !== null,
      "url-refused",
      "hold",
      "TikTok refused to fetch files from this Cuepost's address. Whoever runs it has to verify the address in TikTok's portal.",
    ],
    [
      audit === "unaudited",
      "unaudited",
      "wait",
      "TikTok has not audited this Cuepost yet: it takes posts only to private accounts, seen by “Only me”. Drafts to the inbox work for every account.",
    ],
  ];
  return rows
    .filter(([isShown]) => isShown)
    .map(([, id, tone, text]) => ({
      id,
      tone,
      text,
      link: settings,
      isReconnectable: false,
      canDismiss: false,
    }));
}
