"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Keys } from "./keys";
import { onShortcutTables, type ShortcutTable, shortcutTables } from "./shortcuts";

/** Every key that works on the page one is on. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell.shortcuts");
  const tables = useSyncExternalStore(onShortcutTables, shortcutTables, shortcutTables);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("title")} description={t("note")} className="sm:top-[10vh] sm:max-w-2xl">
        <div className="gap-x-10 sm:columns-2">
          {tables.filter(hasShortcuts).map((table) => (
            <Table key={table.title} table={table} />
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}

const hasShortcuts = ({ shortcuts }: ShortcutTable) => shortcuts.length > 0;

function Table({ table: { title, shortcuts } }: { table: ShortcutTable }) {
  return (
    <section aria-label={title} className="mb-6 break-inside-avoid">
      <h3 className="mb-1 text-sm font-medium text-ink3">{title}</h3>
      <dl className="divide-y divide-line">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex min-h-9 items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd className="shrink-0">
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
