"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCurrentMs } from "@/components/comments/player-context";
import { formatMoment } from "@/lib/comments/rules";

/** Whether the words are about where the video is: so they are, once it was played. */
export function MomentChoice() {
  const t = useTranslations("review.answer");
  const currentMs = useCurrentMs();
  const [isChosen, setChosen] = useState<boolean>();
  const isOn = isChosen ?? currentMs > 0;
  if (currentMs === 0) return <p className="text-sm text-ink3 text-pretty">{t("stopHint")}</p>;
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => setChosen(target.checked)}
        className="size-5 accent-ink"
      />
      <span>
        {t.rich("atMoment", { moment: () => <span className="timecode">{formatMoment(currentMs)}</span> })}
      </span>
      {isOn && <input type="hidden" name="momentMs" value={currentMs} />}
    </label>
  );
}
