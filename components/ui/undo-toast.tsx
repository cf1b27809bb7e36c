"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

const VISIBLE_MS = 8000;

interface UndoToastProps {
  message: string;
  /** A second line, for what is worth knowing besides. */
  note?: string | null | undefined;
  onUndo: () => void;
  onGone: () => void;
}

/** Its time stands still while a pointer or the focus is on it: nobody loses a race against a button. */
export function UndoToast({ message, note, onUndo, onGone }: UndoToastProps) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;

  useEffect(() => {
    const toast = box.current?.closest("[data-sonner-toast]");
    if (!toast) return;
    return goWhenLeftAlone(toast, () => gone.current());
  }, []);

  return (
    <div ref={box} className="flex w-full items-center gap-4">
      <div className="min-w-0">
        <p className="font-medium text-pretty">{message}</p>
        {note && <p className="mt-0.5 text-on-ink/80 text-pretty">{note}</p>}
      </div>
      <button
        type="button"
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={onUndo}
        className="ms-auto min-h-6 shrink-0 rounded-sm font-medium underline underline-offset-2 focus-visible:outline-on-ink pointer-coarse:min-h-11 pointer-coarse:px-2"
      >
        {t("undo")}
      </button>
    </div>
  );
}

function goWhenLeftAlone(toast: Element, onGone: () => void): () => void {
  let timer = window.setTimeout(onGone, VISIBLE_MS);
  const stop = () => window.clearTimeout(timer);
  const start = () => {
    stop();
    timer = window.setTimeout(onGone, VISIBLE_MS);
  };
  const listeners: [string, () => void][] = [
    ["pointerenter", stop],
    ["focusin", stop],
    ["pointerleave", start],
    ["focusout", start],
  ];
  for (const [name, listener] of listeners) toast.addEventListener(name, listener);
  return () => {
    stop();
    for (const [name, listener] of listeners) toast.removeEventListener(name, listener);
  };
}
