import { getLocale } from "next-intl/server";
import { getQueue } from "@/lib/accounts/find-queue";
import { weekStartOf } from "@/lib/i18n/locales";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { QueueEditor } from "./queue-editor";
import { QueueWords } from "./queue-words";

export async function QueueOf({ member, accountId }: { member: Member; accountId: string }) {
  const [queue, locale] = await Promise.all([getQueue(member, accountId), getLocale()]);
  const shared = { workspaceZone: member.timeZone, weekStart: weekStartOf(locale) };
  if (!may(member.role, "compose posts")) return <QueueWords queue={queue} {...shared} />;
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];
  return <QueueEditor accountId={accountId} initial={queue} zones={zones} {...shared} />;
}
