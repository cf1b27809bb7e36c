"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { useCopy } from "@/components/ui/use-copy";

interface SecretDialogProps {
  name: string;
  secret: string;
  origin: string;
  onClose: () => void;
}

/** The one time that a secret is seen. A click beside the dialog does not lose it. */
export function SecretDialog({ name, secret, origin, onClose }: SecretDialogProps) {
  const t = useTranslations("keys.secret");
  const call = `curl ${origin}/api/v1/me \\\n  -H "Authorization: Bearer ${secret}"`;
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
        <div className="grid gap-5">
          <CopyField label={t("label")} value={secret} className="max-w-none" />
          <div className="grid gap-1.5">
            <p className="text-sm font-medium">{t("try")}</p>
            <CurlBlock call={call} />
          </div>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function CurlBlock({ call }: { call: string }) {
  const t = useTranslations("keys.secret");
  const { isCopied, copy } = useCopy(call);
  return (
    <div className="rounded-card bg-sunk">
      <pre
        className="timecode overflow-x-auto px-3.5 pt-3 pb-2 text-sm whitespace-pre-wrap break-all"
        dir="ltr"
      >
        {call}
      </pre>
      <div className="flex justify-end px-1.5 pb-1.5">
        <Button variant="quiet" size="sm" onClick={copy}>
          {t(isCopied ? "copied" : "copyCall")}
        </Button>
      </div>
    </div>
  );
}
