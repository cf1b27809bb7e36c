import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Chapter, Document } from "@/components/site/document";
import { TIKTOK_DATA_DAYS, TIKTOK_REPORT_DAYS } from "@/lib/accounts/rules";
import { SESSION_DAYS } from "@/lib/auth/sessions";
import { REMEMBERED_DAYS } from "@/lib/auth/tell-of-new-device";
import { getEnv } from "@/lib/env";
import { MAIL_DAYS } from "@/lib/mail/forget-mails";
import { PULL_URL_LIFE_MS } from "@/lib/media/media-url";
import { TAKE_BACK_MS } from "@/lib/media/remove-files";
import { NOTICE_DAYS } from "@/lib/notifications/forget-notices";
import { DELETION_DAYS, INVITATION_DAYS, INVITATION_LISTED_DAYS } from "@/lib/workspaces/rules";

/** The times that the code itself keeps to: what is said here cannot drift from what is done. */
const times = {
  sessionDays: SESSION_DAYS,
  deviceDays: REMEMBERED_DAYS,
  invitationDays: INVITATION_DAYS,
  invitationKeptDays: INVITATION_DAYS + INVITATION_LISTED_DAYS,
  noticeDays: NOTICE_DAYS,
  mailDays: MAIL_DAYS,
  dataDays: TIKTOK_DATA_DAYS,
  reportDays: TIKTOK_REPORT_DAYS,
  deletionDays: DELETION_DAYS,
  takeBackMinutes: TAKE_BACK_MS / 60_000,
  pullHours: PULL_URL_LIFE_MS / 3_600_000,
};

const tags = {
  strong: (words: ReactNode) => <strong>{words}</strong>,
  tiktok: (words: ReactNode) => <a href="https://www.tiktok.com/legal/privacy-policy">{words}</a>,
};

/** In the order in which they are read: paragraphs, and items where a chapter lists kinds of data. */
const chapters = {
  who: { paragraphs: ["operator", "authors"], items: [] },
  you: {
    paragraphs: ["lead"],
    items: [
      "login",
      "workspaces",
      "sessions",
      "devices",
      "secondStep",
      "invitations",
      "acts",
      "comments",
      "guests",
      "notices",
      "mails",
      "attempts",
      "cookies",
    ],
  },
  tiktok: { paragraphs: ["lead"], items: ["account", "tokens", "posts", "attempts", "health", "reports"] },
  disconnect: { paragraphs: ["lead"], items: ["once", "later", "stays", "there"] },
  files: { paragraphs: ["library", "retention"], items: [] },
  workspace: { paragraphs: ["end", "records", "export"], items: [] },
  login: { paragraphs: ["copy", "end", "stays"], items: [] },
  goes: { paragraphs: ["tiktok", "services"], items: [] },
  rights: { paragraphs: ["ask"], items: [] },
} as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("site.privacy"))("title") };
}

export default async function PrivacyPage() {
  const t = await getTranslations("site.privacy");
  const say = t.rich as unknown as (key: string, values: object) => ReactNode;
  const values = { ...times, ...tags, host: new URL(getEnv().APP_URL).host };
  return (
    <Document title={t("title")} lead={t("lead")}>
      {Object.entries(chapters).map(([name, { paragraphs, items }]) => (
        <Chapter key={name} title={(t as (key: string) => string)(`${name}.title`)}>
          {paragraphs.map((key) => (
            <p key={key}>{say(`${name}.${key}`, values)}</p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map((key) => (
                <li key={key}>{say(`${name}.items.${key}`, values)}</li>
              ))}
            </ul>
          )}
        </Chapter>
      ))}
    </Document>
  );
}
