import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { threadsKey } from "./use-threads";

type Answer = { ok: true } | { ok: false; message: string };

/** Does it, asks for the threads again, and says what went wrong. `onDone` is called when nothing did. */
export function useCommentAction(postId: string) {
  const t = useTranslations("comments");
  const client = useQueryClient();
  const [isBusy, start] = useTransition();
  const run = (work: () => Promise<Answer>, onDone?: () => void) =>
    start(async () => {
      try {
        const answer = await work();
        if (answer.ok) onDone?.();
        else toast.error(answer.message);
      } catch {
        toast.error(t("unreachable"));
      }
      await client.invalidateQueries({ queryKey: threadsKey(postId) });
    });
  return { run, isBusy };
}
