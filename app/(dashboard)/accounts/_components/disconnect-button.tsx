"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { disconnectAccountAction } from "../actions";

export function DisconnectButton({ accountId, name }: { accountId: string; name: string }) {
  const t = useTranslations("accounts.disconnect");
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const disconnect = () =>
    startTransition(async () => {
      const result = await disconnectAccountAction({ accountId });
      if (!result.ok) toast.error(result.message);
      else setIsOpen(false);
    });
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" className="first:-ms-3">
          {t("verb")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("title", { name })}
        description={t("explanation")}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t("keep")}</Button>
            </DialogClose>
            <Button variant="danger" disabled={isPending} onClick={disconnect}>
              {t(isPending ? "busy" : "verb")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
