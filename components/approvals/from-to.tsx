import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Old before new, told apart by a line through it and by what a screen reader says, not by colour alone. */
export function FromTo({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations("approvals.diff");
  return (
    <span className="break-words">
      <del className="text-ink3">
        <span className="sr-only">{t("was")} </span>
        {before}
      </del>
      <span aria-hidden className="mx-1.5 inline-block text-ink3 rtl:-scale-x-100">
        →
      </span>
      <ins className="font-medium no-underline">
        <span className="sr-only">{t("isNow")} </span>
        {after}
      </ins>
    </span>
  );
}
