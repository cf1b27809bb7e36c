"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { toast } from "sonner";
import { UnsavedGuard } from "@/components/shell/unsaved-guard";
import { Button } from "@/components/ui/button";
import type { NotificationSettingsView } from "@/lib/notifications/types";
import { saveNotificationSettingsAction } from "../actions";
import { DigestFields } from "./digest-fields";
import { KindChoices } from "./kind-choices";
import { QuietFields } from "./quiet-fields";

interface NotificationsFormProps {
  settings: NotificationSettingsView;
  zones: string[];
}

export type ChangeSettings = (change: Partial<NotificationSettingsView>) => void;

export function NotificationsForm({ settings: saved, zones }: NotificationsFormProps) {
  const t = useTranslations("notices.settings");
  const [settings, setSettings] = useState(saved);
  const [problem, setProblem] = useState<string>();
  const [isBusy, startSaving] = useTransition();
  const isDirty = JSON.stringify(settings) !== JSON.stringify(saved);
  const change: ChangeSettings = (some) => setSettings((known) => ({ ...known, ...some }));

  const save = () =>
    startSaving(async () => {
      const result = await saveNotificationSettingsAction(settings);
      setProblem(result.ok ? undefined : result.message);
      if (result.ok) toast.success(t("done"));
    });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isDirty && !isBusy && <UnsavedGuard />}
      <div className="divide-y divide-line">
        <Section title={t("mailTitle")} note={`${t("mailNote")} ${t("mailHint")}`}>
          <KindChoices choices={settings.choices} onChange={(choices) => change({ choices })} />
        </Section>
        <Section title={t("digestTitle")} note={t("digestNote")}>
          <DigestFields settings={settings} zones={zones} onChange={change} />
        </Section>
        <Section title={t("quietTitle")} note={t("quietNote")}>
          <QuietFields settings={settings} onChange={change} />
        </Section>
      </div>
      <div className="sticky bottom-16 flex items-center gap-4 border-t border-line bg-paper py-3 md:bottom-0">
        <Button type="submit" variant="primary" disabled={isBusy || !isDirty}>
          {isBusy ? t("saving") : t("save")}
        </Button>
        {problem && (
          <p role="alert" className="text-sm text-hold">
            {problem}
          </p>
        )}
      </div>
    </form>
  );
}

function Section({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-x-8 gap-y-4 py-8 md:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-ink3 text-pretty">{note}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
