"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { toast } from "sonner";
import { setVideoSourceAction } from "@/app/(dashboard)/accounts/actions";
import { Select, SelectItem } from "@/components/ui/select";
import { VideoSourceInput } from "@/lib/accounts/input";
import type { VideoSource } from "@/lib/accounts/types";

/** A select has no null. */
const DEPLOYMENT = "deployment";

interface VideoSourceFieldProps {
  accountId: string;
  videoSource: VideoSource | null;
  deploymentVideoSource: VideoSource;
  canChange: boolean;
}

export function VideoSourceField(props: VideoSourceFieldProps) {
  const t = useTranslations("accounts.videoSource");
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
  if (!canChange) return <p>{t(videoSource ?? deploymentVideoSource)}</p>;
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      <Select
        aria-label={t("label")}
        value={shown ?? DEPLOYMENT}
        onValueChange={change}
        disabled={isPending}
        className="max-w-md"
      >
        <SelectItem value={DEPLOYMENT}>{t("asSet", { way: t(deploymentVideoSource) })}</SelectItem>
        <SelectItem value="upload">{t("upload")}</SelectItem>
        <SelectItem value="pull">{t("pull")}</SelectItem>
      </Select>
      {(shown ?? deploymentVideoSource) === "pull" && (
        <p className="text-sm text-ink2 text-pretty">{t("verify")}</p>
      )}
    </div>
  );
}
