"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Toaster as Sonner } from "sonner";
import { isTyping } from "./is-typing";
import { useUndoLatest } from "./use-toast-undo";

const VISIBLE_MS = 6000;

interface ToasterProps {
  direction: "ltr" | "rtl";
}

/** Stands once in the root layout; say things with `toast` from sonner, or `useToastUndo`. F8 leads to them. */
export function Toaster({ direction }: ToasterProps) {
  const t = useTranslations("common");
  useUndoKeys();
  return (
    <Sonner
      position={direction === "rtl" ? "bottom-left" : "bottom-right"}
      dir={direction}
      duration={VISIBLE_MS}
      hotkey={["F8"]}
      containerAriaLabel={t("notifications")}
      mobileOffset={{ bottom: "5.5rem" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 font-sans rounded-card bg-ink px-3.5 py-2.5 text-sm text-on-ink shadow-float md:ms-auto md:w-fit md:max-w-full",
          icon: "shrink-0 [&_svg]:size-4",
          content: "min-w-0 flex-1",
          title: "font-medium text-pretty",
          description: "mt-0.5 text-on-ink/80 text-pretty",
          actionButton: "ms-auto min-h-6 shrink-0 font-medium underline underline-offset-2",
          closeButton: "shrink-0",
        },
      }}
    />
  );
}

/** A field has an undo of its own, which goes first while somebody types. */
function useUndoKeys() {
  const undoLatest = useUndoLatest();
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== "z" || event.defaultPrevented) return;
      if (isTyping(event.target)) return;
      if (undoLatest()) event.preventDefault();
    }
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [undoLatest]);
}
