"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { revokeProfileAction } from "@/app/(dashboard)/accounts/actions";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { ProfileView } from "@/lib/profiles/types";

/** Asked before: a consent that was taken back is not given again by a click. */
export function RevokeProfile({ profile: { id, accountId, name } }: { profile: ProfileView }) {
  const t = useTranslations("profiles.revoke");
  const [isOpen, setOpen] = useState(false);
  const [isPending, start] = useTransition();
  const revoke = () =>
    start(async () => {
      try {
        const result = await revokeProfileAction({ profileId: id, accountId });
        if (!result.ok) return void toast.error(result.message);
        setOpen(false);
        toast(t("done", { name }));
      } catch {
        toast.error(t("unreachable"));
      }
    });
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" aria-label={t("label", { name })}>
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
            <Button variant="danger" disabled={isPending} onClick={revoke}>
              {t("verb")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
