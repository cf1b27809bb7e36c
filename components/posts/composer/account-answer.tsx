"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { MediaKind } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";
import type { CreatorAnswer } from "./use-creator-infos";

/** Why the account cannot post, or why that is not known. */
export function problemOf({ failure, data }: CreatorAnswer): string | null {
  return failure ?? (data?.state === "blocked" ? data.message : null);
}

/** What TikTok says the account may do right now. */
export function AccountAnswer({ kind, answer }: { kind: MediaKind | null; answer: CreatorAnswer }) {
  const t = useTranslations("composer");
  const { data, failure, retry } = answer;
  if (failure) {
    return (
      <Button size="sm" onClick={retry}>
        {t("account.askAgain")}
      </Button>
    );
  }
  if (!data) return <Badge>{t("account.asking")}</Badge>;
  if (data.state !== "ready") return null;
  // Of photos TikTok says to leave the length alone (Query Creator Info).
  if (kind === "photo") return <Badge tone="ok">{t("account.canPost")}</Badge>;
  return (
    <Badge tone="ok">
      {t("account.canPostUpTo", { longest: sayLongest(data.info.maxVideoDurationSeconds) })}
    </Badge>
  );
}

/** `10`, or `0:15` where it is not whole minutes. */
function sayLongest(seconds: number): string {
  return seconds % 60 === 0 ? String(seconds / 60) : formatDuration(seconds * 1000);
}
