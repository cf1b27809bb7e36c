"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useSentence } from "@/components/shell/sentences";
import type { GroupResult } from "@/lib/compositions/types";
import { type EditedPost, toDraftInput, toGroupInput } from "./composer-state";
import type { ComposerModel } from "./use-composer";

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };
type Send<Value> = (input: unknown) => Promise<Answer<Value>>;

export interface ComposerActions {
  saveDraft: Send<{ postId: string; revision: number }>;
  schedule: Send<GroupResult[]>;
}

interface Sending {
  composer: ComposerModel;
  edited: EditedPost;
  actions: ComposerActions;
  /** Brings what is kept up to date first; null when another page changed it, or it is not known. */
  settle: () => Promise<{ id: string; version: number } | null>;
  /** All of it is scheduled: there is nothing to keep any more. */
  onDone: () => void;
  /** It stands in the post now. */
  onSaved: () => Promise<void>;
}

/** `busy` says what is being done, in words; whatever goes wrong is said, and the form keeps everything. */
export function useSend({ composer, edited, actions, settle, onDone, onSaved }: Sending) {
  const say = useSentence();
  const t = useTranslations("composer");
  const [busy, setBusy] = useState<string | null>(null);
  const router = useRouter();

  async function send<Value>(
    doing: string,
    work: () => Promise<Answer<Value> | null>,
  ): Promise<Value | null> {
    setBusy(doing);
    try {
      const answer = await work();
      if (answer?.ok) return answer.value;
      if (answer) toast.error(answer.message);
    } catch {
      toast.error(t("send.noAnswer"));
    }
    setBusy(null);
    return null;
  }

  function finish(results: GroupResult[]) {
    const scheduled = results.filter((result) => result.state === "scheduled");
    const refused = results.filter((result) => result.state === "refused");
    for (const note of new Set(scheduled.flatMap((result) => result.note ?? []))) toast(say(note));
    const [first] = scheduled;
    if (refused.length > 0) {
      setBusy(null);
      const told = refused.map((one) => ({ ...one, message: say(one.message) }));
      return keepRefused(composer, { scheduled, refused: told, t });
    }
    onDone();
    const asked = scheduled.filter(({ awaitsApproval }) => awaitsApproval).length;
    if (asked > 0) toast(t("approval.sent", { count: asked }));
    const planned = scheduled.length - asked;
    if (scheduled.length > 1 && planned > 0) toast(t("send.scheduled", { count: planned }));
    router.push(scheduled.length === 1 && first ? `/posts/${first.postId}` : "/calendar");
  }

  return {
    busy,
    /** With `asksApproval` it goes out only once somebody who may has approved it. */
    async schedule({ asksApproval = false, isQueued = false } = {}) {
      const results = await send(t("send.checking"), async () => {
        const composition = await settle();
        if (!composition) return null;
        return actions.schedule(
          toGroupInput(composer.state, { edited, composition, asksApproval, isQueued }),
        );
      });
      if (results) finish(results);
    },
    /** Of a post that exists. */
    async saveDraft(post: NonNullable<EditedPost>) {
      const saved = await send(t("keep.saving"), () => actions.saveDraft(toDraftInput(composer.state, post)));
      if (!saved) return;
      await onSaved();
      toast(t("send.draftSaved"));
      router.push(`/posts/${saved.postId}`);
    },
  };
}

interface Kept {
  scheduled: Extract<GroupResult, { state: "scheduled" }>[];
  refused: Extract<GroupResult, { state: "refused" }>[];
  t: ReturnType<typeof useTranslations<"composer">>;
}

/** What succeeded is done; what failed stays here, with its own words. */
function keepRefused(composer: ComposerModel, { scheduled, refused, t }: Kept): void {
  const left = refused.map(({ accountId }) => accountId);
  composer.chooseAccounts(left);
  composer.setRefusals(Object.fromEntries(refused.map(({ accountId, message }) => [accountId, message])));
  // TikTok allows something else than it did when this page asked.
  for (const { target, answer } of composer.targets) if (left.includes(target.accountId)) answer.retry();
  const [first] = refused;
  if (scheduled.length === 0 && refused.length === 1) toast.error(first?.message ?? "");
  else toast.error(t("send.partly", { scheduled: scheduled.length, refused: refused.length }));
}
