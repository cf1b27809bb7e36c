"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Shuffle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { restoreQueueAction, shuffleQueueAction } from "@/app/(dashboard)/accounts/actions";
import { Button } from "@/components/ui/button";
import { useToastUndo } from "@/components/ui/use-toast-undo";

/** Deals the queued posts among their places anew; one press takes it back. */
export function ShuffleButton({ accountId }: { accountId: string }) {
  const t = useTranslations("queue.shuffle");
  const client = useQueryClient();
  const toastUndo = useToastUndo();
  const [isBusy, start] = useTransition();

  const refresh = () => client.invalidateQueries({ queryKey: ["calendar"] });
  const undo = async (posts: unknown[]) => {
    const result = await restoreQueueAction({ accountId, posts });
    await refresh();
    if (!result.ok) throw new Error(result.message);
  };
  const run = () =>
    start(async () => {
      const result = await shuffleQueueAction({ accountId }).catch(() => null);
      if (!result?.ok) {
        toast.error(result?.message ?? t("unreachable"));
        return;
      }
      const { before } = result.value;
      toastUndo(t("done", { count: before.length }), () => undo(before));
      await refresh();
    });

  return (
    <Button size="sm" variant="quiet" onClick={run} disabled={isBusy} title={t("hint")}>
      <Shuffle aria-hidden />
      {t("verb")}
    </Button>
  );
}
