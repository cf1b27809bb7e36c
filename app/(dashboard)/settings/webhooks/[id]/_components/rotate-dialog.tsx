"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { rotateWebhookSecretAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { EndpointView } from "@/lib/webhooks/types";

const overlaps = [0, 24, 168] as const;

interface RotateDialogProps {
  endpoint: EndpointView;
  onClose: () => void;
  onRotated: (secret: string) => void;
}

export function RotateDialog({ endpoint, onClose, onRotated }: RotateDialogProps) {
  const t = useTranslations("webhooks.rotate");
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>(24);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const rotate = () =>
    start(async () => {
      const result = await rotateWebhookSecretAction({ endpointId: endpoint.id, overlapHours: overlap });
      if (result.ok) onRotated(result.value.secret);
      else setProblem(result.message);
    });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name: endpoint.name })}
        description={t("description")}
        className="sm:max-w-lg"
        footer={
          <>
            <DialogClose asChild>
              <Button>{t("cancel")}</Button>
            </DialogClose>
            <Button variant="primary" disabled={isPending} onClick={rotate}>
              {t("verb")}
            </Button>
          </>
        }
      >
        <Field label={t("overlap")} layout="top" error={problem} isGroup>
          <Segmented
            label={t("overlap")}
            value={String(overlap)}
            onChange={(hours) => setOverlap(overlaps.find((one) => String(one) === hours) ?? 24)}
            segments={overlaps.map((hours) => ({ value: String(hours), label: t(`hours.${hours}`) }))}
            className="max-sm:w-full"
          />
          <p className="mt-1.5 text-sm text-ink3 text-pretty">{t(overlap === 0 ? "atOnce" : "both")}</p>
        </Field>
      </DialogContent>
    </Dialog>
  );
}
