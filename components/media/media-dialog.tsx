"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CalendarPlus, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { DeleteOutcome, MediaView } from "@/lib/media/types";
import { FixButton } from "./fix/fix-button";
import { MediaFacts } from "./media-facts";
import { MediaPlayer } from "./media-player";
import { mediaKey } from "./media-query";

export type OnDelete = (input: {
  mediaIds: string[];
}) => Promise<{ ok: true; value: DeleteOutcome } | { ok: false; message: string }>;

interface MediaDialogProps {
  media: MediaView | null;
  onClose: () => void;
  /** Null for those who may not. */
  onDelete: OnDelete | null;
  canCompose: boolean;
}

export function MediaDialog({ media, onClose, onDelete, canCompose }: MediaDialogProps) {
  if (!media) return null;
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={media.name}
        className="max-w-2xl sm:top-[8vh]"
        footer={
          <>
            {onDelete && <DeleteButton mediaId={media.id} onDelete={onDelete} onDeleted={onClose} />}
            {onDelete && <FixButton media={media} />}
            {canCompose && media.status === "ready" && (
              <Button variant="primary" asChild>
                <Link href={`/posts/new?media=${media.id}`}>
                  <CalendarPlus aria-hidden />
                  New post
                </Link>
              </Button>
            )}
          </>
        }
      >
        <div className="grid gap-5 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <MediaPlayer key={media.id} media={media} />
          <MediaFacts media={media} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** Asks once more in place: the file is gone for good. */
function DeleteButton({
  mediaId,
  onDelete,
  onDeleted,
}: {
  mediaId: string;
  onDelete: OnDelete;
  onDeleted: () => void;
}) {
  const [isSure, setIsSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const queryClient = useQueryClient();
  const remove = () =>
    startTransition(async () => {
      const result = await onDelete({ mediaIds: [mediaId] });
      if (!result.ok) return setProblem(result.message);
      const [inUse] = result.value.inUse;
      if (inUse) return setProblem(`A post still uses this ${inUse.kind}. Publish or cancel the post first.`);
      await queryClient.invalidateQueries({ queryKey: mediaKey });
      onDeleted();
    });
  return (
    <>
      {problem && (
        <p role="alert" className="basis-full text-sm text-hold">
          {problem}
        </p>
      )}
      <Button
        variant="danger"
        disabled={isPending}
        onClick={isSure ? remove : () => setIsSure(true)}
        className="mr-auto"
      >
        <Trash2 aria-hidden />
        {isPending ? "Deleting…" : isSure ? "Delete for good" : "Delete"}
      </Button>
    </>
  );
}
