"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { TwoFactorSetup } from "@/components/auth/two-factor-setup";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { SecurityView } from "@/lib/auth/security";
import { confirmTwoFactorAction, startTwoFactorAction } from "../actions";
import { RenewDialog } from "./renew-dialog";
import { TurnOffDialog } from "./turn-off-dialog";

const FEW_CODES = 3;

export function TwoFactorPart({ security, timeZone }: { security: SecurityView; timeZone: string }) {
  const t = useTranslations("security.twoFactor");
  const format = useFormatter();
  const { twoFactorSince, recoveryCodesLeft } = security;
  if (!twoFactorSince) return <Off security={security} />;
  const at = format.dateTime(new Date(twoFactorSince), { dateStyle: "medium", timeZone });
  return (
    <div className="grid max-w-md gap-4">
      <State badge={<Badge tone="ok">{t("on")}</Badge>}>{t("since", { at })}</State>
      <p className={recoveryCodesLeft < FEW_CODES ? "text-wait" : "text-ink2"}>
        {t("left", { count: recoveryCodesLeft })}
      </p>
      <div className="flex flex-wrap gap-2">
        <RenewDialog />
        <TurnOffDialog security={security} />
      </div>
    </div>
  );
}

function Off({ security }: { security: SecurityView }) {
  const t = useTranslations("security");
  const { email, hasPassword, mustVerifyFirst } = security;
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);

  function close() {
    setOpen(false);
    router.refresh();
  }

  function done() {
    close();
    toast.success(t("setup.done"));
  }

  return (
    <div className="grid max-w-md gap-4">
      <State badge={<Badge>{t("twoFactor.off")}</Badge>} />
      {mustVerifyFirst && <p className="text-sm text-wait text-pretty">{t("setup.unverified")}</p>}
      <Dialog open={isOpen} onOpenChange={(next) => (next ? setOpen(true) : close())}>
        <DialogTrigger asChild>
          <Button variant="primary" disabled={mustVerifyFirst} className="justify-self-start">
            {t("twoFactor.setUp")}
          </Button>
        </DialogTrigger>
        <DialogContent title={t("setup.title")}>
          <TwoFactorSetup
            start={startTwoFactorAction}
            confirm={confirmTwoFactorAction}
            email={email}
            hasPassword={hasPassword}
            onDone={done}
          />
        </DialogContent>
      </Dialog>
    </div>
  );
}

function State({ badge, children }: { badge: ReactNode; children?: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-3">
      {badge}
      {children && <span className="text-ink2">{children}</span>}
    </p>
  );
}
