"use client";

import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/comments/rules";
import { useCurrentMs } from "./player-context";

/** Whether words are about where the video is: so they are once it was moved, until somebody says otherwise. */
export function useMomentChoice(isVideo: boolean) {
  const currentMs = useCurrentMs();
  const [chosen, setChosen] = useState<boolean>();
  const isOn = isVideo && (chosen ?? currentMs > 0);
  return { currentMs, isOn, toggle: () => setChosen(!isOn), forget: () => setChosen(undefined) };
}

interface MomentButtonProps {
  choice: ReturnType<typeof useMomentChoice>;
}

export function MomentButton({ choice: { currentMs, isOn, toggle } }: MomentButtonProps) {
  const t = useTranslations("comments");
  return (
    <Button size="sm" aria-pressed={isOn} onClick={toggle} className={isOn ? "border-ink" : "text-ink2"}>
      <Clock /> {t.rich("at", { moment: () => <span className="timecode">{formatMoment(currentMs)}</span> })}
    </Button>
  );
}
