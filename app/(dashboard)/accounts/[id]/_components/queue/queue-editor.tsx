"use client";

import { useTranslations } from "next-intl";
import type { AccountQueue } from "@/lib/accounts/types";
import { QueueGrid } from "./queue-grid";
import { QueueHead } from "./queue-head";
import { QueuePresets } from "./queue-presets";
import { useQueueEditor } from "./use-queue-editor";

interface QueueEditorProps {
  accountId: string;
  initial: AccountQueue;
  workspaceZone: string;
  zones: string[];
  /** 1 for Monday to 7 for Sunday. */
  weekStart: number;
}

/** The week of an account: times down, days across, and a dot where a post may go out. */
export function QueueEditor({ accountId, initial, workspaceZone, zones, weekStart }: QueueEditorProps) {
  const t = useTranslations("queue.editor");
  const editor = useQueueEditor(accountId, initial);
  const isEmpty = editor.queue.slots.length === 0;
  return (
    <div className="grid gap-4">
      {isEmpty ? (
        <div className="grid gap-3">
          <p className="text-ink2 text-pretty">{t("teach")}</p>
          <QueuePresets onChoose={(slots) => editor.setSlots(slots, t("filled"))} />
        </div>
      ) : (
        <QueueHead accountId={accountId} editor={editor} />
      )}
      <QueueGrid editor={editor} weekStart={weekStart} />
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink2">
        {t("zone")}
        <select
          value={editor.queue.timeZone ?? ""}
          onChange={(event) => editor.setZone(event.target.value || null)}
          className="h-9 min-w-0 max-w-full rounded-control border border-line2 bg-card px-2 text-base text-ink hover:border-ink3"
        >
          <option value="">{t("workspaceZone", { zone: inWords(workspaceZone) })}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {inWords(zone)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const inWords = (zone: string) => zone.replaceAll("_", " ");
