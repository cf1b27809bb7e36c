"use client";

import { CloudOff, Wifi } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type Connection, useConnection } from "./use-connection";

const BACK_SHOWN_MS = 3000;

/** What does not work without a connection, and what does all the same. */
export function OfflineNotice() {
  const t = useTranslations("shell.offline");
  const connection = useConnection();
  const isBack = useJustBack(connection);
  return (
    <div role="status" className="sticky top-0 z-20">
      {connection !== "online" && (
        <p className="flex items-start gap-3 bg-ink px-4 py-2.5 text-on-ink md:px-5">
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span className="text-pretty">
            <span className="font-medium">{t(connection === "offline" ? "title" : "server")}</span>{" "}
            {t(connection === "offline" ? "text" : "serverText")}
          </span>
        </p>
      )}
      {isBack && (
        <p className="flex animate-enter items-center gap-3 bg-ok-soft px-4 py-2.5 text-ok md:px-5">
          <Wifi aria-hidden className="size-4 shrink-0" />
          <span className="font-medium">{t("back")}</span>
        </p>
      )}
    </div>
  );
}

function useJustBack(connection: Connection): boolean {
  const [before, setBefore] = useState(connection);
  const [isBack, setIsBack] = useState(false);
  if (before !== connection) {
    setBefore(connection);
    setIsBack(connection === "online");
  }
  useEffect(() => {
    if (!isBack) return;
    const timer = window.setTimeout(() => setIsBack(false), BACK_SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isBack]);
  return isBack;
}
