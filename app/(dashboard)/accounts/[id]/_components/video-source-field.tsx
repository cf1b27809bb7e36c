"use client";

import { useOptimistic, useTransition } from "react";
import { toast } from "sonner";
import { setVideoSourceAction } from "@/app/(dashboard)/accounts/actions";
import { Select, SelectItem } from "@/components/ui/select";
import { VideoSourceInput } from "@/lib/accounts/input";
import type { VideoSource } from "@/lib/accounts/types";

const words: Record<VideoSource, string> = {
  upload: "Cuepost sends them",
  pull: "TikTok fetches them from this Cuepost's address",
};

/** A select has no null. */
const DEPLOYMENT = "deployment";

interface VideoSourceFieldProps {
  accountId: string;
  videoSource: VideoSource | null;
  deploymentVideoSource: VideoSource;
  canChange: boolean;
}

export function VideoSourceField(props: VideoSourceFieldProps) {
  const { accountId, videoSource, deploymentVideoSource, canChange } = props;
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(videoSource);
  const change = (value: string) =>
    startTransition(async () => {
      const next = VideoSourceInput.shape.videoSource.parse(value === DEPLOYMENT ? null : value);
      show(next);
      const result = await setVideoSourceAction({ accountId, videoSource: next });
      if (!result.ok) toast.error(result.message);
    });
  if (!canChange) return <p>{words[videoSource ?? deploymentVideoSource]}</p>;
  return (
    <div className="grid gap-2">
      <Select
        aria-label="How videos reach TikTok"
        value={shown ?? DEPLOYMENT}
        onValueChange={change}
        disabled={isPending}
        className="max-w-md"
      >
        <SelectItem value={DEPLOYMENT}>As this Cuepost is set: {words[deploymentVideoSource]}</SelectItem>
        <SelectItem value="upload">{words.upload}</SelectItem>
        <SelectItem value="pull">{words.pull}</SelectItem>
      </Select>
      {(shown ?? deploymentVideoSource) === "pull" && (
        <p className="text-sm text-ink2 text-pretty">
          TikTok has to have verified the address; Settings show it and check it.
        </p>
      )}
    </div>
  );
}
