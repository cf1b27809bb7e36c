"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerForm } from "@/components/auth/answer-form";
import { CodeField } from "@/components/auth/code-field";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { renewRecoveryCodesAction } from "../actions";

export function RenewDialog() {
  const t = useTranslations("security");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[]>();

  function close() {
    setOpen(false);
    setCodes(undefined);
    router.refresh();
  }

  return (
    <Dialog open={isOpen} onOpenChange={(next) => (next ? setOpen(true) : close())}>
      <DialogTrigger asChild>
        <Button>{t("twoFactor.renew")}</Button>
      </DialogTrigger>
      <DialogContent
        title={t(codes ? "codes.title" : "twoFactor.renewTitle")}
        description={codes ? undefined : t("twoFactor.renewExplanation")}
      >
        {codes ? (
          <RecoveryCodes codes={codes} onKept={close} />
        ) : (
          <AnswerForm action={renewRecoveryCodesAction} onDone={setCodes} verb={t("twoFactor.renewVerb")}>
            {(errorOf) => (
              <CodeField label={t("twoFactor.code")} error={errorOf("code")} takes="any" isFocusedFirst />
            )}
          </AnswerForm>
        )}
      </DialogContent>
    </Dialog>
  );
}
