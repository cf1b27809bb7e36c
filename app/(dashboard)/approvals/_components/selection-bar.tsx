"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { DECISIONS_AT_ONCE_MAX } from "@/lib/approvals/rules";
import type { WaitingPost } from "@/lib/approvals/types";
import { approveManyAction } from "../actions";

interface SelectionBarProps {
  chosen: WaitingPost[];
  isAll: boolean;
  onAll: () => void;
  onClear: () => void;
}

/** Each with the hash of what stands in the list: one that changed meanwhile is refused, and said. */
export function SelectionBar({ chosen, isAll, onAll, onClear }: SelectionBarProps) {
  const t = useTranslations("approvals.inbox");
  const say = useSentence();
  const client = useQueryClient();
  const [isBusy, start] = useTransition();
  if (chosen.length === 0) return null;
  const count = Math.min(chosen.length, DECISIONS_AT_ONCE_MAX);
  const approve = () =>
    start(async () => {
      const requests = chosen
        .slice(0, DECISIONS_AT_ONCE_MAX)
        .map(({ postId, requestId, contentHash }) => ({ postId, requestId, seenHash: contentHash }));
      try {
        const answer = await approveManyAction({ requests });
        if (answer.ok) tell(answer.value);
        else toast.error(answer.message);
      } catch {
        toast.error(t("unreachable"));
      }
      await client.invalidateQueries({ queryKey: ["approvals"] });
      onClear();
    });
  const tell = ({
    approved,
    open,
    refused,
    reason,
  }: {
    approved: number;
    open: number;
    refused: number;
    reason: string;
  }) => {
    if (approved > 0) toast(t("approved", { count: approved }));
    if (open > 0) toast(t("oneMore", { count: open }));
    if (refused > 0) toast.error(t("failed", { count: refused, reason: say(reason) }));
  };
  return (
    <section
      aria-label={t("selected", { count: chosen.length })}
      className="sticky bottom-4 z-20 mx-auto mt-6 flex w-full max-w-lg flex-wrap items-center gap-2 rounded-card border border-line bg-card px-3 py-2 shadow-float max-md:bottom-[calc(5rem+env(safe-area-inset-bottom))]"
    >
      <span aria-live="polite" className="min-w-24 flex-1 ps-1 text-sm tabular-nums">
        {t("selected", { count: chosen.length })}
      </span>
      {!isAll && (
        <Button size="sm" onClick={onAll} disabled={isBusy} className="max-md:h-11">
          {t("selectAll")}
        </Button>
      )}
      <Button size="sm" onClick={onClear} disabled={isBusy} className="max-md:h-11 max-md:flex-1">
        {t("clear")}
      </Button>
      <Button
        size="sm"
        variant="primary"
        onClick={approve}
        disabled={isBusy}
        className="max-md:h-11 max-md:flex-1"
      >
        {t("approveMany", { count })}
      </Button>
    </section>
  );
}
