"use client";

import { Scissors } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import type { MediaView } from "@/lib/media/types";
import type { FixDialogProps } from "./fix-dialog";
import { findNeeds } from "./fix-plan";

/** Loaded when it is opened: few videos need it. */
const FixDialog = dynamic(() => import("./fix-dialog").then((module) => module.FixDialog), { ssr: false });

interface FixButtonProps extends Pick<ButtonProps, "size" | "variant" | "className"> {
  media: MediaView;
  limit?: FixDialogProps["limit"];
  onMade?: FixDialogProps["onMade"];
}

/** For a video of the library: the original stays, and a new file comes beside it. */
export function FixButton({ media, limit, onMade, ...looks }: FixButtonProps) {
  const t = useTranslations("uploads.fix");
  const [isOpen, setIsOpen] = useState(false);
  const { id, sizeBytes } = media;
  const source = useMemo(() => ({ url: `/media/${id}/file`, sizeBytes }), [id, sizeBytes]);
  const facts = { ...media, isWhole: media.durationMs !== null };
  if (
    media.kind !== "video" ||
    media.status === "fetching" ||
    media.status === "checking" ||
    !findNeeds(facts)
  )
    return null;
  return (
    <>
      <Button {...looks} onClick={() => setIsOpen(true)}>
        <Scissors aria-hidden />
        {media.status === "refused" ? t("fix") : t("trim")}
      </Button>
      {isOpen && (
        <FixDialog
          name={media.name}
          source={source}
          facts={facts}
          limit={limit}
          onMade={onMade}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
