"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";

export interface ComposerShortcut {
  /** `mod` is ⌘ or Ctrl. */
  keys: string;
  /** What it does, for the cheat sheet. */
  label: string;
  run: () => void;
  /** Also while somebody types. */
  isEverywhere?: boolean;
}

interface Orders {
  send: () => void;
  save: () => void;
  back: string;
}

/** The composer's keys, as a table for whoever lists them; the first Escape leaves a field, the next the page. */
export function useComposerKeys(orders: Orders): ComposerShortcut[] {
  const t = useTranslations("composer.keys");
  const router = useRouter();
  const latest = useRef(orders);
  latest.current = orders;
  const table = useMemo(
    (): ComposerShortcut[] => [
      { keys: "mod+Enter", label: t("send"), run: () => latest.current.send(), isEverywhere: true },
      { keys: "mod+s", label: t("save"), run: () => latest.current.save(), isEverywhere: true },
      { keys: "Escape", label: t("leave"), run: () => router.push(latest.current.back) },
    ],
    [t, router],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => answer(event, table);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [table]);
  return table;
}

function answer(event: KeyboardEvent, table: ComposerShortcut[]): void {
  const { key, metaKey, ctrlKey, altKey, repeat, defaultPrevented, target } = event;
  if (altKey || repeat || defaultPrevented || isOverlaid()) return;
  const name = `${metaKey || ctrlKey ? "mod+" : ""}${key.length === 1 ? key.toLowerCase() : key}`;
  const found = table.find(({ keys }) => keys === name);
  if (!found) return;
  const field = target instanceof HTMLElement ? target.closest<HTMLElement>("input,textarea,select") : null;
  event.preventDefault();
  if (field && !found.isEverywhere) field.blur();
  else found.run();
}

function isOverlaid(): boolean {
  return document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null;
}
