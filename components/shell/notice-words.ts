import type { useTranslations } from "next-intl";
import type { AccountNotice, TikTokAppState } from "@/lib/accounts/types";
import type { HeldNotice } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";

export interface Notice {
  id: string;
  tone: "wait" | "hold";
  text: string;
  /** Where to go for it, besides or instead of reconnecting. */
  link: { href: string; label: string } | null;
  /** The button leads to TikTok; what is of its sandbox is connected again on its own page. */
  isReconnectable: boolean;
  /** Gone until the browser is closed, once a person has put it away. */
  canDismiss: boolean;
}

/** How a notice is said, and to whom. */
export interface Reader {
  t: ReturnType<typeof useTranslations<"shell.notices">>;
  locale: string;
  timeZone: string;
}

/** From here on it is said anew each day. */
const URGENT_DAYS = 3;

export function toAccountNotice(notice: AccountNotice, { t, locale, timeZone }: Reader): Notice {
  const { accountId, name, isTest } = notice;
  const link = { href: `/accounts/${accountId}`, label: t("open") };
  if (notice.kind === "reconnect") {
    const text = t("notConnected", { name, reason: notice.reason ?? t("reconnectToPost") });
    return {
      id: `reconnect-${accountId}`,
      tone: "hold",
      text,
      link,
      isReconnectable: !isTest,
      canDismiss: false,
    };
  }
  const { daysLeft, endsAt } = notice;
  const isUrgent = daysLeft <= URGENT_DAYS;
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  const day = new Intl.DateTimeFormat(locale, parts).format(new Date(endsAt));
  return {
    id: `ends-${accountId.slice(0, 8)}-${isUrgent ? daysLeft : "soon"}`,
    tone: isUrgent ? "hold" : "wait",
    text: isUrgent ? t("endsUrgent", { daysLeft, name, day }) : t("endsSoon", { name, day }),
    link,
    isReconnectable: !isTest,
    canDismiss: true,
  };
}

/** Posts that go out only once somebody has decided; the time says until when. */
export function toHeldNotice(notice: HeldNotice, reader: Reader, now: Date): Notice {
  const { accountId, username, name, count, nextAt, firstAt, postId } = notice;
  const { t, timeZone } = reader;
  const at = new Date(nextAt ?? firstAt);
  const facts = { count, whose: username ? `@${username}` : name, when: sayWhen(at, reader, now) };
  return {
    id: `held-${accountId}`,
    tone: "hold",
    text: t(nextAt ? "heldUntil" : "heldPast", facts),
    link:
      count === 1
        ? { href: `/posts/${postId}`, label: t("openPost") }
        : {
            href: `/calendar?view=week&date=${localOf(at, timeZone).slice(0, 10)}`,
            label: t("openCalendar"),
          },
    isReconnectable: false,
    canDismiss: false,
  };
}

const DAY_MS = 86_400_000;
const nearDays = new Map<number, "yesterday" | "today" | "tomorrow">([
  [-1, "yesterday"],
  [0, "today"],
  [1, "tomorrow"],
]);

/** `10:00 tomorrow`, `10:00 on Thu 26 Nov`. */
function sayWhen(at: Date, { t, locale, timeZone }: Reader, now: Date): string {
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  const [date, today] = [at, now].map((instant) => Date.parse(localOf(instant, timeZone).slice(0, 10)));
  const days = ((date as number) - (today as number)) / DAY_MS;
  const near = nearDays.get(days);
  if (near) return t(near, { clock });
  const parts = { weekday: "short", day: "numeric", month: "short", timeZone } as const;
  return t("far", { clock, date: new Intl.DateTimeFormat(locale, parts).format(at).replace(",", "") });
}

/** What owners have to know of this Cuepost's own app at TikTok. */
export function toAppNotices(state: TikTokAppState, t: Reader["t"]): Notice[] {
  const { audit, activeCapReachedAt, urlRefusedAt } = state;
  const rows: [isShown: boolean, id: string, tone: Notice["tone"], text: string][] = [
    [activeCapReachedAt !== null, "active-cap", "hold", t("activeCap")],
    [urlRefusedAt !== null, "url-refused", "hold", t("urlRefused")],
    [audit === "unaudited", "unaudited", "wait", t("unaudited")],
  ];
  return rows
    .filter(([isShown]) => isShown)
    .map(([, id, tone, text]) => ({
      id,
      tone,
      text,
      link: { href: "/settings", label: t("openSettings") },
      isReconnectable: false,
      canDismiss: false,
    }));
}
