"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/auth/types";
import { AnswerForm } from "./answer-form";
import { CodeField } from "./code-field";
import { CurrentPasswordField } from "./current-password-field";
import { RecoveryCodes } from "./recovery-codes";

interface Enrolment {
  secret: string;
  uri: string;
  qr: { size: number; path: string };
}

export interface TwoFactorActions {
  start: (input: unknown) => Promise<ActionResult<Enrolment>>;
  confirm: (input: unknown) => Promise<ActionResult<string[]>>;
}

interface TwoFactorSetupProps extends TwoFactorActions {
  email: string;
  hasPassword: boolean;
  onDone: () => void;
}

/** Prove who it is, scan and confirm, keep the recovery codes. */
export function TwoFactorSetup({ start, confirm, email, hasPassword, onDone }: TwoFactorSetupProps) {
  const t = useTranslations("security");
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  if (codes) {
    return (
      <>
        <h3 className="mb-1 font-medium">{t("codes.title")}</h3>
        <RecoveryCodes codes={codes} onKept={onDone} />
      </>
    );
  }
  if (!enrolment) {
    return (
      <div className="grid gap-4">
        <p className="text-ink2 text-pretty">{t("setup.begin")}</p>
        <AnswerForm action={start} onDone={setEnrolment} verb={t("setup.next")}>
          {(errorOf) =>
            hasPassword && (
              <CurrentPasswordField
                label={t("yourPassword")}
                email={email}
                error={errorOf("password")}
                isFocusedFirst
              />
            )
          }
        </AnswerForm>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <Scan enrolment={enrolment} />
      <AnswerForm action={confirm} onDone={setCodes} verb={t("setup.confirm")}>
        {(errorOf) => (
          <CodeField label={t("setup.code")} error={errorOf("code")} takes="app" isFocusedFirst />
        )}
      </AnswerForm>
    </div>
  );
}

function Scan({ enrolment: { qr, secret, uri } }: { enrolment: Enrolment }) {
  const t = useTranslations("security.setup");
  return (
    <div className="grid gap-3">
      <p className="text-ink2">{t("scan")}</p>
      {/* Dark on white in every theme: cameras expect it. */}
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        shapeRendering="crispEdges"
        className="w-52 rounded-card border border-line bg-white text-black"
      >
        <path d={qr.path} fill="currentColor" />
      </svg>
      <p className="text-sm text-ink3">
        {t("noCamera")} <code className="timecode text-ink wrap-anywhere">{inFours(secret)}</code>
      </p>
      <a href={uri} className="justify-self-start py-1 text-sm text-ink2 underline hover:text-ink sm:hidden">
        {t("openApp")}
      </a>
    </div>
  );
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret;
}
