"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerForm } from "@/components/auth/answer-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { askResetAction } from "../reset-password/actions";
import { Title } from "./title";

export function AskResetForm() {
  const t = useTranslations("auth");
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo) {
    return (
      <div role="status">
        <Title>{t("reset.sentTitle")}</Title>
        <p className="mb-6 text-ink2 text-pretty wrap-anywhere">{t("reset.sent", { email: sentTo })}</p>
        <Button onClick={() => setSentTo(undefined)}>{t("reset.again")}</Button>
      </div>
    );
  }
  return (
    <>
      <Title>{t("reset.title")}</Title>
      <p className="mb-6 text-ink2 text-pretty">{t("reset.explanation")}</p>
      <AnswerForm
        action={askResetAction}
        onDone={setSentTo}
        verb={t("reset.verb")}
        busy={t("reset.busy")}
        size="lg"
      >
        {(errorOf) => (
          <Field label={t("email")} layout="top" error={errorOf("email")}>
            <Input name="email" type="email" autoComplete="username" required autoFocus className="h-11" />
          </Field>
        )}
      </AnswerForm>
    </>
  );
}
