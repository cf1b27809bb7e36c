"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { AnswerForm } from "@/components/auth/answer-form";
import { CodeField } from "@/components/auth/code-field";
import { CurrentPasswordField } from "@/components/auth/current-password-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { SecurityView } from "@/lib/auth/security";
import { turnOffTwoFactorAction } from "../actions";

export function TurnOffDialog({ security }: { security: SecurityView }) {
  const t = useTranslations("security");
  const format = useFormatter();
  const { email, hasPassword, requiredBy } = security;
  const [isOpen, setOpen] = useState(false);

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet">{t("twoFactor.turnOff")}</Button>
      </DialogTrigger>
      <DialogContent title={t("twoFactor.offTitle")} description={t("twoFactor.offExplanation")}>
        {requiredBy.length > 0 && (
          <p className="mb-4 rounded-control bg-wait-soft px-3 py-2.5 text-sm text-wait text-pretty">
            {t("twoFactor.offRequired", { workspaces: format.list(requiredBy) })}
          </p>
        )}
        <AnswerForm
          action={turnOffTwoFactorAction}
          onDone={() => toast.success(t("twoFactor.offDone"))}
          verb={t("twoFactor.turnOff")}
          variant="danger"
        >
          {(errorOf) => (
            <>
              {hasPassword && (
                <CurrentPasswordField
                  label={t("yourPassword")}
                  email={email}
                  error={errorOf("password")}
                  isFocusedFirst
                />
              )}
              <CodeField label={t("twoFactor.code")} error={errorOf("code")} takes="any" />
            </>
          )}
        </AnswerForm>
      </DialogContent>
    </Dialog>
  );
}
