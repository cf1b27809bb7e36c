"use client";

import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { DeletionView } from "@/lib/custody/types";

interface DeletionBannerProps {
  deletion: DeletionView;
  timeZone: string;
  canKeep: boolean;
  onKeep: (input: object) => Promise<{ ok: true } | { ok: false; message: string }>;
}

/** In the workspace of which somebody asked for the end, above every page. */
export function DeletionBanner({ deletion, timeZone, canKeep, onKeep }: DeletionBannerProps) {
  const t = useTranslations("workspaces.banner");
  const format = useFormatter();
  const [isBusy, startKeeping] = useTransition();
  const { deleteAfter, askedBy, goOut, lost } = deletion;
  const until = format.dateTime(new Date(deleteAfter), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });

  const keep = () =>
    startKeeping(async () => {
      const result = await onKeep({});
      if (result.ok) toast.success(t("kept"));
      else toast.error(result.message);
    });

  return (
    <section
      aria-label={t("label")}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-hold-soft px-4 py-2.5 md:px-5"
    >
      <p className="flex min-w-0 flex-[1_1_20rem] items-start gap-3 text-pretty">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-hold" />
        <span>
          <strong className="font-medium">
            {t.rich("ends", { until: () => <span className="timecode">{until}</span> })}
          </strong>{" "}
          {askedBy && t("asked", { person: askedBy })} {t("posts", { goOut, lost })}
        </span>
      </p>
      {canKeep && (
        <Button size="sm" onClick={keep} disabled={isBusy}>
          {t("keep")}
        </Button>
      )}
    </section>
  );
}
