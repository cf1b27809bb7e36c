"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { VerifySnippet } from "./verify-snippet";

interface SecretDialogProps {
  name: string;
  secret: string;
  onClose: () => void;
}

/** The one time that a secret is seen. A click beside the dialog does not lose it. */
export function SecretDialog({ name, secret, onClose }: SecretDialogProps) {
  const t = useTranslations("webhooks.secret");
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        isHeld
        title={t("title", { name })}
        description={t("description")}
        className="sm:max-w-xl"
        footer={
          <DialogClose asChild>
            <Button variant="primary" className="max-sm:h-11 max-sm:w-full">
              {t("done")}
            </Button>
          </DialogClose>
        }
      >
        <div className="grid min-w-0 gap-5">
          <CopyField label={t("label")} value={secret} />
          <VerifySnippet />
        </div>
      </DialogContent>
    </Dialog>
  );
}
