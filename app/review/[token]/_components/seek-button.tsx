"use client";

import { useTranslations } from "next-intl";
import { usePlayer } from "@/components/comments/player-context";
import { formatMoment } from "@/lib/comments/rules";

export function SeekButton({ momentMs }: { momentMs: number }) {
  const t = useTranslations("comments");
  const player = usePlayer();
  const moment = formatMoment(momentMs);
  return (
    <button
      type="button"
      onClick={() => player.seek(momentMs)}
      aria-label={t("goTo", { moment })}
      className="timecode rounded-md bg-sunk px-1.5 text-sm leading-6 hover:bg-line"
    >
      {moment}
    </button>
  );
}
