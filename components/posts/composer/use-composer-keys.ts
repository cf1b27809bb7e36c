"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { ShortcutTable } from "@/components/shell/shortcuts";
import { useGo } from "@/components/shell/use-go";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { isTyping } from "@/components/ui/is-typing";

const OPEN = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

interface Orders {
  send: () => void;
  save: () => void;
  back: string;
}

/** What the composer answers to. The first Escape leaves a field, the next the page. */
export function useComposerKeys(orders: Orders): void {
  const t = useTranslations("composer.keys");
  const go = useGo();
  const latest = useRef(orders);
  latest.current = orders;
  const table = useMemo(
    (): ShortcutTable => ({
      title: t("title"),
      shortcuts: [
        {
          keys: "mod+Enter",
          label: t("send"),
          run: () => unlessOpen(latest.current.send),
          isEverywhere: true,
        },
        { keys: "mod+s", label: t("save"), run: () => latest.current.save(), isEverywhere: true },
        { keys: "Escape", label: t("leave"), run: () => go(latest.current.back) },
      ],
    }),
    [t, go],
  );
  useShortcuts(table);
  useEffect(() => {
    document.addEventListener("keydown", leaveField);
    return () => document.removeEventListener("keydown", leaveField);
  }, []);
}

/** What a dialog is asked with the same keys is its own business. */
function unlessOpen(run: () => void): void {
  if (document.querySelector(OPEN) === null) run();
}

function leaveField({ key, defaultPrevented, target }: KeyboardEvent): void {
  if (key !== "Escape" || defaultPrevented || !isTyping(target)) return;
  unlessOpen(() => (target as HTMLElement).blur());
}
