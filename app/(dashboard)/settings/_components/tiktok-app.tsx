import type { ReactNode } from "react";
import type { TikTokAppState } from "@/lib/accounts/types";
import { AuditState } from "./audit-state";
import { CopyField } from "./copy-field";
import { PrefixCheck } from "./prefix-check";

interface TikTokAppProps {
  state: TikTokAppState;
  videoSource: "upload" | "pull";
  prefix: string;
  verificationFiles: string[];
  webhookUrl: string;
  timeZone: string;
  canChange: boolean;
}

/** The app this Cuepost is at TikTok: what it may do, and what its operator registers there. */
export function TikTokApp(props: TikTokAppProps) {
  const { state, videoSource, prefix, verificationFiles, webhookUrl, timeZone, canChange } = props;
  return (
    <div className="grid min-w-0 gap-6">
      {state.activeCapReachedAt && (
        <Notice>
          On {sayTime(state.activeCapReachedAt, timeZone)} TikTok refused a post: as many accounts as this app
          is allowed had posted in 24 hours. It frees up as those hours pass; TikTok's support can raise the
          number.
        </Notice>
      )}
      <Part title="Audit">
        <AuditState state={state} />
      </Part>
      <Part title="How videos reach TikTok">
        <p className="text-ink2 text-pretty">
          {videoSource === "upload"
            ? "Cuepost sends them. Photos are always fetched by TikTok."
            : "TikTok fetches them from the prefix below, photos too."}{" "}
          {canChange && "TIKTOK_VIDEO_SOURCE sets it; an account may have its own way."}
        </p>
      </Part>
      <Part title="Where TikTok pulls from">
        {state.urlRefusedAt && (
          <Notice>
            On {sayTime(state.urlRefusedAt, timeZone)} TikTok refused to pull from here. Verify this prefix or
            its domain in TikTok's portal, under “URL properties”.
          </Notice>
        )}
        <Address label="pull prefix" value={prefix} canCopy={canChange} />
        <p className="text-sm text-ink3 text-pretty wrap-break-word">{describeFiles(verificationFiles)}</p>
        {canChange && <PrefixCheck />}
      </Part>
      <Part title="Where TikTok reports to">
        <Address label="webhook address" value={webhookUrl} canCopy={canChange} />
        <p className="text-sm text-ink3 text-pretty">
          {state.webhookSeenAt
            ? `The last report came on ${sayTime(state.webhookSeenAt, timeZone)}.`
            : "No report has come yet. Register it in TikTok's portal as the webhook's callback URL; without it, Cuepost asks TikTok how posts are doing."}
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

function describeFiles(names: string[]): string {
  if (names.length === 0) {
    return "No verification file is served. TIKTOK_VERIFICATION_FILES takes those of TikTok's portal; a domain that is verified by DNS needs none.";
  }
  return `Served here and at the root for TikTok's verification: ${names.join(", ")}.`;
}

function sayTime(iso: string, timeZone: string): string {
  const options = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone, timeZoneName: "short" }).format(
    new Date(iso),
  );
}
