"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useClock } from "./keep-badge";
import type { KeptChanges } from "./use-kept-composer";

interface KeptNoticeProps {
  kept: KeptChanges | null;
  onUse: () => void;
}

/** Changes that were begun earlier: in place already, or of a post that has changed since. */
export function KeptNotice({ kept, onUse }: KeptNoticeProps) {
  const t = useTranslations("composer.keep.changes");
  const clock = useClock();
  const [isUsed, setIsUsed] = useState(false);
  if (!kept) return null;
  const time = clock(kept.savedAt);
  return (
    <p role="status" className="flex flex-wrap gap-x-3 bg-sunk px-5 py-2 text-sm text-ink2">
      {kept.isStale && !isUsed ? t("stale", { time }) : t("restored", { time })}
      {kept.isStale && !isUsed && (
        <button
          type="button"
          className="min-h-6 font-medium text-ink underline underline-offset-2"
          onClick={() => {
            onUse();
            setIsUsed(true);
          }}
        >
          {t("use")}
        </button>
      )}
    </p>
  );
}
