"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { captionMax } from "@/lib/posts/rules";
import { TextCounter, useTooLong } from "./text-counter";
import type { ComposerModel, TargetModel } from "./use-composer";

/** Other words for one account, begun from those of all; without them it has what all have. */
export function CardCaption({ composer, model }: { composer: ComposerModel; model: TargetModel }) {
  const t = useTranslations("composer");
  const id = useId();
  const kind = composer.kind ?? "video";
  const max = captionMax(kind);
  const { target } = model;
  const tooLong = useTooLong(target.caption ?? "", max);
  const set = (caption: string | null) => composer.changeTarget(target.accountId, { caption });
  if (target.choices.delivery === "inbox" && kind === "video") return null;
  if (target.caption === null) {
    return (
      <Button
        size="sm"
        variant="quiet"
        className="-mt-1 justify-self-start"
        onClick={() => set(composer.state.caption)}
      >
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
      <Textarea
        id={id}
        value={target.caption}
        aria-describedby={`${id}-count`}
        aria-invalid={tooLong !== null || undefined}
        onChange={({ target: { value } }) => set(value)}
        className="mt-1 min-h-16"
      />
      <TextCounter id={`${id}-count`} text={target.caption} max={max} />
      {tooLong && (
        <p role="alert" className="text-sm text-hold">
          {tooLong}
        </p>
      )}
    </div>
  );
}
