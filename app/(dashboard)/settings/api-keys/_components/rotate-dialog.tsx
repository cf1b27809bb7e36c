"use client";

import { useTranslations } from "next-intl";
import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { type OverlapHours, overlapHours } from "@/lib/keys/rules";
import type { KeyView } from "@/lib/keys/types";
import { rotateKeyAction } from "../actions";
import { type Expiry, ExpiryField, toExpiresAt } from "./form/expiry-field";

interface RotateDialogProps {
  apiKey: KeyView;
  timeZone: string;
  onClose: () => void;
  onRotated: (secret: string) => void;
}

export function RotateDialog({ apiKey, timeZone, onClose, onRotated }: RotateDialogProps) {
  const t = useTranslations("keys.rotate");
  const [overlap, setOverlap] = useState<OverlapHours>(24);
  const [expiry, setExpiry] = useState<Expiry>({ kind: "same", date: "" });
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const noteId = useId();
  const rotate = () =>
    start(async () => {
      const expiresAt = expiry.kind === "same" ? {} : { expiresAt: toExpiresAt(expiry, timeZone) };
      try {
        const result = await rotateKeyAction({ keyId: apiKey.id, overlapHours: overlap, ...expiresAt });
        if (result.ok) onRotated(result.value.secret);
        else setProblem(result.message);
      } catch {
        setProblem(t("unreachable"));
      }
    });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name: apiKey.name })}
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
        <div className="grid gap-5">
          <Field label={t("overlap")} layout="top" isGroup>
            <Segmented
              label={t("overlap")}
              value={String(overlap)}
              onChange={(hours) => setOverlap(Number(hours) as OverlapHours)}
              segments={overlapHours.map((hours) => ({ value: String(hours), label: t(`hours.${hours}`) }))}
              className="max-sm:w-full"
            />
            <p id={noteId} className="mt-1.5 text-sm text-ink3 text-pretty">
              {t(overlap === 0 ? "atOnce" : "goesOn")}
            </p>
          </Field>
          <ExpiryField value={expiry} onChange={setExpiry} same={apiKey.expiresAt} timeZone={timeZone} />
          {problem && (
            <p role="alert" className="text-sm text-hold text-pretty">
              {problem}
            </p>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}
