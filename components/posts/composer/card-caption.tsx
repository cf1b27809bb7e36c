"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { captionMax } from "@/lib/posts/rules";
import { CaptionBox } from "./caption/caption-box";
import { useTooLong } from "./text-counter";
import type { ComposerModel, TargetModel } from "./use-composer";

/** Other words for one account, begun from those of all; without them it has what all have. */
export function CardCaption({ composer, model }: { composer: ComposerModel; model: TargetModel }) {
  const t = useTranslations("composer");
  const id = useId();
  const kind = composer.kind ?? "video";
  const { target } = model;
  const tooLong = useTooLong(target.caption ?? "", captionMax(kind));
  const set = (caption: string | null) => composer.changeTarget(target.accountId, { caption });
  if (target.choices.delivery === "inbox" && kind === "video") return null;
  if (target.caption === null) {
    return (
      <Button size="sm" variant="quiet" className="-ms-3" onClick={() => set(composer.state.caption)}>
        {t(`caption.own.${kind}`)}
      </Button>
    );
  }
  return (
    <div data-field="caption">
      <div className="flex items-center justify-between gap-2">
        <Label htmlFor={id}>{t(`caption.label.${kind}`)}</Label>
        <Button size="sm" variant="quiet" onClick={() => set(null)}>
          {t("caption.asAll")}
        </Button>
      </div>
      <CaptionBox
        id={id}
        label={t(`caption.label.${kind}`)}
        kind={kind}
        value={target.caption}
        isInvalid={tooLong !== null}
        onChange={set}
      />
      {tooLong && (
        <p role="alert" className="text-sm text-hold">
          {tooLong}
        </p>
      )}
    </div>
  );
}
