"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Keeper } from "./keeper";

/** Asks only where something would really be lost: neither the server nor this browser could keep it. */
export function LeaveGuard({ keeper }: { keeper: Keeper }) {
  const t = useTranslations("composer.keep");
  useEffect(() => {
    const stop = new AbortController();
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.isAtRisk()) event.preventDefault();
    };
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!link || link.getAttribute("target") === "_blank" || !keeper.isAtRisk()) return;
      if (!window.confirm(t("leave"))) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", warn, { signal: stop.signal });
    document.addEventListener("click", hold, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [keeper, t]);
  return null;
}
