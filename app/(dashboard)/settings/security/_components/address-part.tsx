"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { AnswerForm } from "@/components/auth/answer-form";
import { CurrentPasswordField } from "@/components/auth/current-password-field";
import { SendAgain } from "@/components/auth/send-again";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SecurityView } from "@/lib/auth/security";
import { askEmailChangeAction, askVerificationAction } from "../actions";

export function AddressPart({ security }: { security: SecurityView }) {
  const t = useTranslations("security.address");
  const { email, isVerified, mustVerifyFirst } = security;
  return (
    <div className="grid max-w-md gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="font-medium wrap-anywhere">{email}</span>
        <Badge tone={isVerified ? "ok" : "wait"}>{t(isVerified ? "verified" : "unverified")}</Badge>
        {mustVerifyFirst && <SendAgain action={askVerificationAction} />}
      </p>
      <ChangeDialog security={security} />
    </div>
  );
}

function ChangeDialog({ security: { email, hasPassword } }: { security: SecurityView }) {
  const t = useTranslations("security");
  const [isOpen, setOpen] = useState(false);

  function done() {
    setOpen(false);
    toast.success(t("address.sent"));
  }

  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button className="justify-self-start">{t("address.change")}</Button>
      </DialogTrigger>
      <DialogContent title={t("address.dialogTitle")} description={t("address.explanation")}>
        <AnswerForm
          action={askEmailChangeAction}
          onDone={done}
          verb={t("address.send")}
          aside={<Cancel>{t("cancel")}</Cancel>}
        >
          {(errorOf) => (
            <>
              <Field label={t("address.new")} layout="top" error={errorOf("email")}>
                <Input name="email" type="email" autoComplete="email" required autoFocus />
              </Field>
              {hasPassword && (
                <CurrentPasswordField label={t("yourPassword")} email={email} error={errorOf("password")} />
              )}
            </>
          )}
        </AnswerForm>
      </DialogContent>
    </Dialog>
  );
}

function Cancel({ children }: { children: string }) {
  return (
    <DialogClose asChild>
      <Button variant="quiet">{children}</Button>
    </DialogClose>
  );
}
