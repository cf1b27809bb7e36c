"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerForm } from "@/components/auth/answer-form";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/auth/action-result";
import { HOME_PATH } from "@/lib/auth/rules";

interface FollowLinkProps {
  token: string;
  action: (input: unknown) => Promise<ActionResult<void>>;
  verb: string;
  done: string;
}

/** One press: mail programs open links by themselves, so that opening one must do nothing. */
export function FollowLink({ token, action, verb, done }: FollowLinkProps) {
  const t = useTranslations("auth");
  const [isDone, setDone] = useState(false);
  if (!isDone) {
    return (
      <AnswerForm action={action} extra={{ token }} onDone={() => setDone(true)} verb={verb} size="lg" />
    );
  }
  return (
    <div role="status" className="grid gap-4">
      <p className="rounded-control bg-ok-soft px-3 py-2.5 text-ok text-pretty wrap-anywhere">{done}</p>
      <Button asChild variant="primary" size="lg">
        <Link href={HOME_PATH}>{t("goOn")}</Link>
      </Button>
    </div>
  );
}
