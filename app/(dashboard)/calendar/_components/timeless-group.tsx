"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TimelessPosts } from "@/lib/posts/calendar-types";
import { AgendaRow } from "./agenda-row";

/** So few of them are shown at once. */
const OPEN_MAX = 2;

/** Drafts that nobody has given a time. They stand before the list: it has no end in sight. */
export function TimelessGroup({ posts, total }: TimelessPosts) {
  const t = useTranslations("calendar.list");
  if (total === 0) return null;
  const others = total - posts.length;
  return (
    <details open={total <= OPEN_MAX} className="group shrink-0 border-b border-line">
      <summary className="flex h-11 cursor-pointer list-none items-center gap-2 px-4 text-sm font-medium text-ink2 outline-offset-[-2px] hover:bg-sunk/60 md:px-[18px] [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:rotate-90"
        />
        {t("timeless")}
        <span className="tabular-nums text-ink3">{total}</span>
      </summary>
      <ul className="max-h-[38vh] overflow-y-auto border-t border-line [&>li:last-child>a]:border-b-0">
        {posts.map((post) => (
          <li key={post.id}>
            <AgendaRow post={{ ...post, local: "" }} />
          </li>
        ))}
        {others > 0 && (
          <li className="px-4 py-3 text-sm text-ink3 md:px-[18px]">{t("timelessMore", { count: others })}</li>
        )}
      </ul>
    </details>
  );
}
