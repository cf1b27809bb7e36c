"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { setQueueAction } from "@/app/(dashboard)/accounts/actions";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import { QUEUE_SLOTS_MAX } from "@/lib/accounts/rules";
import type { AccountQueue, QueueSlot } from "@/lib/accounts/types";

/** Shows each change at once and saves it; what cannot be saved goes back, with the reason. */
export function useQueueEditor(accountId: string, initial: AccountQueue) {
  const t = useTranslations("queue.editor");
  const toastUndo = useToastUndo();
  const [queue, setQueue] = useState(initial);
  const saved = useRef(initial);
  const turns = useRef(Promise.resolve());

  /** One after the other: the last change is the one that stays. */
  function save(next: AccountQueue): void {
    setQueue(next);
    turns.current = turns.current.then(async () => {
      const result = await setQueueAction({ accountId, ...next }).catch(() => null);
      if (result?.ok) {
        saved.current = next;
        return;
      }
      setQueue(saved.current);
      toast.error(result?.message ?? t("unreachable"));
    });
  }

  return {
    queue,
    /** With words for what was done, it can be undone. */
    setSlots(slots: QueueSlot[], done?: string): void {
      if (slots.length > QUEUE_SLOTS_MAX) {
        toast.error(t("tooMany", { max: QUEUE_SLOTS_MAX }));
        return;
      }
      const before = queue;
      save({ ...queue, slots });
      if (done) toastUndo(done, () => save(before));
    },
    setZone: (timeZone: string | null) => save({ ...queue, timeZone }),
  };
}

export type QueueEditorModel = ReturnType<typeof useQueueEditor>;
