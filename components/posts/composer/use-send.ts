"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { type ComposerState, type EditedPost, toDraftInput, toScheduleInput } from "./composer-state";

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };
type Send<Value> = (input: unknown) => Promise<Answer<Value>>;

export interface ComposerActions {
  saveDraft: Send<{ postId: string; revision: number }>;
  schedule: Send<{ postId: string; note: string | null }>;
}

/** `busy` says what is being done, in words; whatever goes wrong is said, and the form keeps everything. */
export function useSend(state: ComposerState, edited: EditedPost, actions: ComposerActions) {
  const [busy, setBusy] = useState<string | null>(null);
  const router = useRouter();

  async function send<Value extends { postId: string }>(
    doing: string,
    work: () => Promise<Answer<Value>>,
  ): Promise<Value | null> {
    setBusy(doing);
    try {
      const answer = await work();
      if (answer.ok) return answer.value;
      toast.error(answer.message);
    } catch {
      toast.error("Cuepost did not answer. Try again: nothing is posted twice.");
    }
    setBusy(null);
    return null;
  }

  return {
    busy,
    /** With `asksApproval` it goes out only once somebody who may has approved it. */
    async schedule(asksApproval = false) {
      const planned = toScheduleInput(state, edited);
      const input = planned && { ...planned, asksApproval };
      const post = await send("Checking with TikTok…", () => actions.schedule(input));
      if (!post) return;
      if (post.note) toast(post.note);
      router.push(`/posts/${post.postId}`);
    },
    async save() {
      const post = await send("Saving…", () => actions.saveDraft(toDraftInput(state, edited)));
      if (!post) return;
      toast("Draft saved. It goes out only when it is scheduled.");
      router.push(`/posts/${post.postId}`);
    },
  };
}
