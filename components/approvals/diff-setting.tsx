import { useTranslations } from "next-intl";
import type { ContentChange } from "@/lib/approvals/types";
import { FromTo } from "./from-to";

type Setting = Extract<ContentChange, { kind: "setting" }>;

const MS = 1000;

/** A choice in the words of the composer. */
export function DiffSetting({ change }: { change: Setting }) {
  const t = useTranslations("approvals.diff");
  const say = (value: Setting["before"]) => {
    if (typeof value === "boolean") return t(value ? "on" : "off");
    if (change.name === "privacyLevel") return sayPrivacy(value, t);
    if (change.name === "delivery") return t(value === "inbox" ? "delivery.inbox" : "delivery.direct");
    if (change.name === "coverTimestampMs") return t("frame", { seconds: (Number(value) / MS).toFixed(2) });
    return t("photo", { number: Number(value) + 1 });
  };
  return <FromTo before={say(change.before)} after={say(change.after)} />;
}

const levels = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"] as const;

/** One that TikTok made up since is shown as it spells it. */
function sayPrivacy(
  value: Setting["before"],
  t: ReturnType<typeof useTranslations<"approvals.diff">>,
): string {
  if (value === null) return t("privacy.none");
  const known = levels.find((level) => level === value);
  return known ? t(`privacy.${known}`) : String(value);
}
