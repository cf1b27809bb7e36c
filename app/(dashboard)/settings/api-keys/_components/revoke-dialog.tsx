"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Moment } from "@/components/ui/moment";
import type { KeyView } from "@/lib/keys/types";
import { revokeKeyAction } from "../actions";

interface RevokeDialogProps {
  apiKey: KeyView;
  timeZone: string;
  onClose: () => void;
}

/** Asked before, with when it was last used: whatever still uses it stops working, and no click brings it back. */
export function RevokeDialog({ apiKey, timeZone, onClose }: RevokeDialogProps) {
  const t = useTranslations("keys.revoke");
  const [isPending, start] = useTransition();
  const { id, name, lastUsedAt } = apiKey;
  const revoke = () =>
    start(async () => {
      try {
        const result = await revokeKeyAction({ keyId: id });
        if (!result.ok) return void toast.error(result.message);
        toast(t("done", { name }));
        onClose();
      } catch {
        toast.error(t("unreachable"));
      }
    });
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title", { name })}
        description={t("explanation")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t("keep")}</Button>
            </DialogClose>
            <Button variant="danger" disabled={isPending} onClick={revoke}>
              {t("verb")}
            </Button>
          </>
        }
      >
        <p className="text-sm text-ink2">
          {lastUsedAt
            ? t.rich("used", { when: () => <Moment at={lastUsedAt} timeZone={timeZone} /> })
            : t("unused")}
        </p>
      </DialogContent>
    </Dialog>
  );
}
