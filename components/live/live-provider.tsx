"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { createRefresher } from "./create-refresher";
import { openLive } from "./open-live";

const REFRESH_EVERY_MS = 3000;
/** While changes are told, asking for them is only a net below. */
const NET_MS = 60_000;

const IsLive = createContext(false);

/** One stream for the tab: what changes in the workspace shows, without anybody asking. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const router = useRouter();
  const [isLive, setIsLive] = useState(false);

  useEffect(() => {
    const refresher = createRefresher(client);
    const page = createThrottle(() => router.refresh());
    const close = openLive({
      onState: setIsLive,
      onHints(hints) {
        refresher.add(hints);
        // The frame of every page, accounts and notices, is drawn by the server.
        if (hints.account || hints.notice) page.call();
      },
      onReset(isFirst) {
        refresher.add({ post: "many", media: "many", inbox: "many" });
        if (!isFirst) page.call();
      },
      onEnd: () => router.refresh(),
    });
    return () => {
      close();
      refresher.end();
      page.end();
    };
  }, [client, router]);

  return <IsLive value={isLive}>{children}</IsLive>;
}

/** How often to ask: as given, or seldom while changes come by themselves. */
export function useLivePoll(): (everyMs: number) => number {
  const isLive = use(IsLive);
  return (everyMs) => (isLive ? Math.max(everyMs, NET_MS) : everyMs);
}

/** Soon after the first call, and at most once in a while. */
function createThrottle(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  return {
    call(): void {
      if (timer) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          last = Date.now();
          work();
        },
        Math.max(0, last + REFRESH_EVERY_MS - Date.now()),
      );
    },
    end: () => clearTimeout(timer),
  };
}
