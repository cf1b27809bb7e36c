"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import type { PostDetail } from "@/lib/posts/types";
import { postKey } from "./use-post";

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };
type Named = { postId: string; revision: number };

export type RunPostAction = <Value>(
  action: (post: Named) => Promise<Answer<Value>>,
  /** What to say once it is done. */
  done: string | ((value: Value) => string),
) => void;

/** For the post as this person sees it: when it has changed meanwhile, that is said and the new state shown. */
export function usePostAction({ id, revision }: Pick<PostDetail, "id" | "revision">) {
  const t = useTranslations("post.actions");
  const client = useQueryClient();
  const [isBusy, start] = useTransition();
  const run: RunPostAction = (action, done) =>
    start(async () => {
      try {
        const answer = await action({ postId: id, revision });
        if (answer.ok) toast(typeof done === "string" ? done : done(answer.value));
        else toast.error(answer.message);
      } catch {
        toast.error(t("unreachable"));
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: postKey(id) }),
        client.invalidateQueries({ queryKey: ["approvals"] }),
      ]);
    });
  return { run, isBusy };
}
