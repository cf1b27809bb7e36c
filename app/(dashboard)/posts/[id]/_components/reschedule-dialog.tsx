"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { toast } from "sonner";
import { reschedulePostAction } from "@/app/(dashboard)/calendar/actions";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { PostDetail } from "@/lib/posts/types";
import { localOf, resolveLocal } from "@/lib/posts/zones";
import { postKey } from "./use-post";

const SUGGESTION_AHEAD_MS = 3_600_000;

interface RescheduleDialogProps {
  post: PostDetail;
  timeZone: string;
  onDone: () => void;
}

export function RescheduleDialog({ post, timeZone, onDone }: RescheduleDialogProps) {
  const t = useTranslations("post.reschedule");
  const [local, setLocal] = useState(() => suggestLocal(post, timeZone));
  const { save, isSaving, error, clearError } = useReschedule({ post, timeZone, onDone });
  const note = noteOf(local, timeZone);

  function submit(event: FormEvent) {
    event.preventDefault();
    save(local);
  }

  return (
    <DialogContent title={t("title")} description={t("explanation")}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("field")} hint={t("zone", { zone: timeZone })} error={error} layout="top">
          <Input
            type="datetime-local"
            required
            value={local}
            min={localOf(new Date(), timeZone)}
            onChange={({ target }) => {
              setLocal(target.value.slice(0, "2027-03-14T10:30".length));
              clearError();
            }}
            className="timecode"
          />
        </Field>
        {note && <p className="rounded-md bg-wait-soft px-3 py-2 text-sm text-wait">{note}</p>}
        <div className="flex justify-end gap-2">
          <DialogClose asChild>
            <Button variant="quiet">{t("leave")}</Button>
          </DialogClose>
          <Button type="submit" variant="primary" disabled={isSaving || !local}>
            {t(isSaving ? "moving" : "move")}
          </Button>
        </div>
      </form>
    </DialogContent>
  );
}

function useReschedule({ post, timeZone, onDone }: RescheduleDialogProps) {
  const t = useTranslations("post.reschedule");
  const client = useQueryClient();
  const [isSaving, start] = useTransition();
  const [error, setError] = useState<string | null>(null);
  function save(local: string) {
    start(async () => {
      const { id: postId, revision } = post;
      const result = await reschedulePostAction({ postId, revision, local, timeZone });
      await client.invalidateQueries({ queryKey: postKey(postId) });
      if (!result.ok) return setError(result.message);
      toast(t("moved", { when: local.replace("T", " ") }), { description: result.value.note });
      onDone();
    });
  }
  return { save, isSaving, error, clearError: () => setError(null) };
}

/** Its own time, or an hour from now where that has passed. */
function suggestLocal({ scheduledAt }: PostDetail, timeZone: string): string {
  const planned = scheduledAt ? new Date(scheduledAt) : null;
  const isAhead = planned && planned.getTime() > Date.now();
  return localOf(isAhead ? planned : new Date(Date.now() + SUGGESTION_AHEAD_MS), timeZone);
}

function noteOf(local: string, timeZone: string): string | null {
  return local ? resolveLocal(local, timeZone).note : null;
}
