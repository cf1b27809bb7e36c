"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Shuffle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { restoreQueueAction, shuffleQueueAction } from "@/app/(dashboard)/accounts/actions";
import { Button } from "@/components/ui/button";

/** Deals the queued posts among their places anew; one press takes it back. */
export function ShuffleButton({ accountId }: { accountId: string }) {
  const t = useTranslations("queue.shuffle");
  const client = useQueryClient();
  const [isBusy, start] = useTransition();

  const undo = (posts: unknown[]) =>
    start(async () => {
      const result = await restoreQueueAction({ accountId, posts }).catch(() => null);
      if (result?.ok) toast(t("undone"));
      else toast.error(result?.message ?? t("unreachable"));
      await client.invalidateQueries({ queryKey: ["calendar"] });
    });
  const run = () =>
    start(async () => {
      const result = await shuffleQueueAction({ accountId }).catch(() => null);
      if (!result?.ok) {
        toast.error(result?.message ?? t("unreachable"));
        return;
      }
      const { before } = result.value;
      toast(t("done", { count: before.length }), {
        action: { label: t("undo"), onClick: () => undo(before) },
      });
      await client.invalidateQueries({ queryKey: ["calendar"] });
    });

  return (
    <Button size="sm" variant="quiet" onClick={run} disabled={isBusy} title={t("hint")}>
      <Shuffle aria-hidden />
      {t("verb")}
    </Button>
  );
}
