"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { MomentButton, useMomentChoice } from "@/components/comments/moment-button";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { NOTE_MAX } from "@/lib/approvals/rules";

interface NoteFormProps {
  decision: "changes" | "decline";
  isBusy: boolean;
  /** Then the words can be about where it is. */
  isVideo: boolean;
  onSend: (note: string | null, momentMs: number | null) => void;
  onCancel: () => void;
}

/** Changes cannot be asked for without saying which. */
export function NoteForm({ decision, isBusy, isVideo, onSend, onCancel }: NoteFormProps) {
  const t = useTranslations("approvals.panel");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState("");
  const moment = useMomentChoice(isVideo);
  useEffect(() => field.current?.focus(), []);
  const isMissing = decision === "changes" && note.trim() === "";
  return (
    <form
      className="mt-3 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) onSend(note.trim() || null, moment.isOn ? moment.currentMs : null);
      }}
    >
      <label htmlFor={id} className="font-medium text-ink">
        {t(`note.${decision}`)}
      </label>
      <Textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={NOTE_MAX}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {isVideo && (
        <div>
          <MomentButton choice={moment} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="sm"
          variant="primary"
          disabled={isBusy || isMissing}
          className="max-md:h-11 max-md:flex-1"
        >
          {t(decision === "changes" ? "sendChanges" : "sendDecline")}
        </Button>
        <Button type="button" size="sm" disabled={isBusy} onClick={onCancel} className="max-md:h-11">
          {t("back")}
        </Button>
      </div>
    </form>
  );
}
