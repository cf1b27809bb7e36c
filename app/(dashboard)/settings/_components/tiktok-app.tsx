import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyField } from "@/components/ui/copy-field";
import type { TikTokAppState } from "@/lib/accounts/types";
import { AuditState } from "./audit-state";
import { PrefixCheck } from "./prefix-check";

interface TikTokAppProps {
  state: TikTokAppState;
  videoSource: "upload" | "pull";
  prefix: string;
  verificationFiles: string[];
  webhookUrl: string;
  /** Where the sandbox for tests is; null where there is none. */
  sandboxOrigin: string | null;
  timeZone: string;
  canChange: boolean;
}

/** The app this Cuepost is at TikTok: what it may do, and what its operator registers there. */
export function TikTokApp(props: TikTokAppProps) {
  const t = useTranslations("settings.app");
  const { state, videoSource, prefix, verificationFiles, webhookUrl, sandboxOrigin, timeZone, canChange } =
    props;
  const sayTime = useTimes(timeZone);
  return (
    <div className="grid min-w-0 gap-6">
      {state.activeCapReachedAt && (
        <Notice>{t("capReached", { at: sayTime(state.activeCapReachedAt) })}</Notice>
      )}
      <Part title={t("parts.audit")}>
        <AuditState state={state} />
      </Part>
      <Part title={t("parts.videos")}>
        <p className="text-ink2 text-pretty">
          {t(`videoSource.${videoSource}`)} {canChange && t("videoSource.setting")}
        </p>
      </Part>
      <Part title={t("parts.pull")}>
        {state.urlRefusedAt && <Notice>{t("urlRefused", { at: sayTime(state.urlRefusedAt) })}</Notice>}
        <Address label={t("pullPrefix")} value={prefix} canCopy={canChange} />
        <p className="text-sm text-ink3 text-pretty wrap-break-word">
          {t("files", { count: verificationFiles.length, names: verificationFiles.join(", ") })}
        </p>
        {canChange && <PrefixCheck />}
      </Part>
      <Part title={t("parts.webhook")}>
        <Address label={t("webhookAddress")} value={webhookUrl} canCopy={canChange} />
        <p className="text-sm text-ink3 text-pretty">
          {state.webhookSeenAt ? t("lastReport", { at: sayTime(state.webhookSeenAt) }) : t("noReport")}
        </p>
      </Part>
      <Part title={t("parts.test")}>
        <p className="text-ink2 text-pretty wrap-anywhere">
          {sandboxOrigin ? t("sandbox.on", { origin: sandboxOrigin }) : t("sandbox.off")}
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-2">
      <h3 className="text-sm font-medium">{title}</h3>
      {children}
    </div>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return <p className="rounded-card bg-hold-soft px-3.5 py-2.5 text-hold text-pretty">{children}</p>;
}

function Address({ label, value, canCopy }: { label: string; value: string; canCopy: boolean }) {
  if (canCopy) return <CopyField label={label} value={value} />;
  return <p className="timecode text-sm text-ink2 wrap-anywhere">{value}</p>;
}

function useTimes(timeZone: string) {
  const format = useFormatter();
  return (iso: string) =>
    format.dateTime(new Date(iso), {
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
      timeZone,
      timeZoneName: "short",
    });
}
