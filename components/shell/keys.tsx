"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { useIsMac } from "./use-is-mac";

const signs: Record<string, string> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Enter: "↵",
  Escape: "Esc",
  shift: "⇧",
};

/** A shortcut as the keys that are pressed: `⌘ K`, `G then C`. */
export function Keys({ keys }: { keys: string }) {
  const t = useTranslations("shell.shortcuts");
  const isMac = useIsMac();
  const sayKey = (key: string) => {
    if (key === "mod") return isMac ? "⌘" : "Ctrl";
    return signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  };
  const [first = "", second] = keys.split(" ");
  const sayChord = (chord: string) => (
    <span className="inline-flex gap-0.5">
      {chord.split("+").map((key) => (
        <Kbd key={key}>{sayKey(key)}</Kbd>
      ))}
    </span>
  );
  return (
    <span className="whitespace-nowrap">
      {sayChord(first)}
      {second && (
        <>
          <span className="mx-1 text-xs text-ink3">{t("then")}</span>
          {sayChord(second)}
        </>
      )}
    </span>
  );
}
