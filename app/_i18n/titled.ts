import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

type TitledRoom =
  | "accounts"
  | "audit"
  | "approvals"
  | "auth"
  | "calendar"
  | "keys"
  | "library"
  | "notices"
  | "post"
  | "security"
  | "ledger"
  | "settings"
  | "team"
  | "webhooks";

/** A page's name in the language of whoever asks, for `generateMetadata`. */
export function titled(room: TitledRoom, key = "title") {
  return async (): Promise<Metadata> => {
    const t = (await getTranslations(room)) as (key: string) => string;
    return { title: t(key) };
  };
}

/** The same for a page whose address is a secret: it goes into no index and no referrer. */
export function secretLink(key: string) {
  return async (): Promise<Metadata> => ({
    ...(await titled("auth", key)()),
    robots: { index: false },
    referrer: "no-referrer",
  });
}
