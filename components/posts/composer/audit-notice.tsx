"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { privateAccountPath, unauditedWords } from "@/lib/posts/problems";

interface AuditNoticeProps {
  /** Null where the account does not allow drafts. */
  onSendDraft: (() => void) | null;
}

/** What an app without TikTok's audit cannot do for a public account, and the two ways on. */
export function AuditNotice({ onSendDraft }: AuditNoticeProps) {
  const t = useTranslations("composer");
  const [before, after] = unauditedWords.account.split(privateAccountPath);
  return (
    <div role="status" className="basis-full rounded-card bg-wait-soft px-3 py-2.5 text-sm text-ink2">
      <p className="text-pretty">
        {before}
        <strong className="font-medium text-ink">{privateAccountPath}</strong>
        {after}
      </p>
      {onSendDraft && (
        <Button size="sm" className="mt-2.5" onClick={onSendDraft}>
          {t("audit.sendDraft")}
        </Button>
      )}
    </div>
  );
}
