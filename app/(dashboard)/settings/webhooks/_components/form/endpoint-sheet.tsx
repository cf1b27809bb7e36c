"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { AccountsField } from "@/app/(dashboard)/settings/_components/accounts/accounts-field";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { changeEndpointAction, makeEndpointAction } from "@/app/(dashboard)/settings/webhooks/actions";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { ENDPOINT_NAME_MAX, ENDPOINT_URL_MAX } from "@/lib/webhooks/rules";
import type { EndpointView } from "@/lib/webhooks/types";
import { EventsField } from "./events-field";

interface EndpointSheetProps {
  accounts: ChosenAccount[];
  /** The one that is changed; none where a new one is made. */
  endpoint?: EndpointView;
  onClose: () => void;
  onMade?: (name: string, secret: string) => void;
}

type Form = Pick<EndpointView, "name" | "url" | "isTest" | "eventTypes" | "accountIds">;
const empty: Form = { name: "", url: "https://", isTest: false, eventTypes: null, accountIds: null };

interface Problem {
  field?: string | undefined;
  message: string;
}

export function EndpointSheet({ accounts, endpoint, onClose, onMade }: EndpointSheetProps) {
  const t = useTranslations("webhooks.form");
  const [form, setForm] = useState<Form>(endpoint ?? empty);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, start] = useTransition();
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const errorAt = (field: string) => (problem?.field === field ? problem.message : null);
  const ofMode = accounts.filter(({ isTest }) => isTest === form.isTest);
  const hasTest = accounts.some(({ isTest }) => isTest);

  const save = () =>
    start(async () => {
      const { name, url, eventTypes, accountIds, isTest } = form;
      const chosen = { name, url, eventTypes, accountIds };
      try {
        if (endpoint) {
          const result = await changeEndpointAction({ ...chosen, endpointId: endpoint.id });
          return result.ok ? onClose() : setProblem(result);
        }
        const result = await makeEndpointAction({ ...chosen, isTest });
        if (result.ok) onMade?.(name, result.value.secret);
        else setProblem(result);
      } catch {
        setProblem({ message: t("unreachable") });
      }
    });
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent
        title={t(endpoint ? "changeTitle" : "title")}
        description={t("description")}
        className="md:w-[34rem]"
        footer={
          <div className="grid w-full gap-3">
            {problem && !["name", "url", "eventTypes", "accountIds"].includes(problem.field ?? "") && (
              <p role="alert" className="text-sm text-hold text-pretty">
                {problem.message}
              </p>
            )}
            <Button
              variant="primary"
              disabled={isPending}
              onClick={save}
              className="max-md:h-11 md:justify-self-end"
            >
              {t(endpoint ? "save" : "make")}
            </Button>
          </div>
        }
      >
        <div className="grid gap-6 pt-1">
          <Field label={t("name")} hint={t("nameHint")} layout="top" error={errorAt("name")}>
            <Input
              value={form.name}
              maxLength={ENDPOINT_NAME_MAX}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          <Field label={t("url")} hint={t("urlHint")} layout="top" error={errorAt("url")}>
            <Input
              type="url"
              inputMode="url"
              dir="ltr"
              value={form.url}
              maxLength={ENDPOINT_URL_MAX}
              onChange={(event) => change({ url: event.target.value })}
              className="timecode text-sm"
            />
          </Field>
          {!endpoint && hasTest && <ModeField isTest={form.isTest} onChange={change} />}
          <EventsField
            value={form.eventTypes}
            onChange={(types) => change({ eventTypes: types })}
            error={errorAt("eventTypes")}
          />
          <AccountsField
            accounts={ofMode}
            value={form.accountIds}
            onChange={(accountIds) => change({ accountIds })}
            error={errorAt("accountIds")}
            words={{ label: t("accounts"), all: t("allAccounts"), some: t("chosen") }}
          />
        </div>
      </SheetContent>
    </Sheet>
  );
}

function ModeField({ isTest, onChange }: { isTest: boolean; onChange: (part: Partial<Form>) => void }) {
  const t = useTranslations("webhooks.form");
  return (
    <Field label={t("mode")} layout="top" isGroup>
      <Segmented
        label={t("mode")}
        value={isTest ? "test" : "live"}
        onChange={(mode) => onChange({ isTest: mode === "test", accountIds: null })}
        segments={[
          { value: "live", label: t("live") },
          { value: "test", label: t("test") },
        ]}
        className="max-sm:w-full"
      />
      <p className="mt-1.5 text-sm text-ink3 text-pretty">{t(isTest ? "testNote" : "liveNote")}</p>
    </Field>
  );
}
