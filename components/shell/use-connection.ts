"use client";

import { useEffect, useState } from "react";

/** `offline`: the browser has no network. `silent`: it has, but Cuepost does not answer. */
export type Connection = "online" | "offline" | "silent";

const BEAT_MS = 30_000;
/** While something is wrong. */
const RETRY_MS = 4_000;
const ANSWER_WITHIN_MS = 8_000;

/** Asks only while somebody looks: a hidden page can learn it when it is shown again. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>("online");

  useEffect(() => {
    let timer = 0;
    let isOver = false;

    async function beat() {
      window.clearTimeout(timer);
      const next = document.hidden ? null : await feelPulse();
      if (isOver) return;
      if (next) setConnection(next);
      timer = window.setTimeout(beat, next === "online" || next === null ? BEAT_MS : RETRY_MS);
    }

    // The browser may have lost its network before the page could listen.
    timer = window.setTimeout(beat, navigator.onLine ? BEAT_MS : 0);
    const signs = ["online", "offline"] as const;
    for (const sign of signs) window.addEventListener(sign, beat);
    document.addEventListener("visibilitychange", beat);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, beat);
      document.removeEventListener("visibilitychange", beat);
    };
  }, []);

  return connection;
}

/** A small file that needs no login, no database and no page. */
async function feelPulse(): Promise<Connection> {
  if (!navigator.onLine) return "offline";
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    await fetch("/icon.svg", { method: "HEAD", cache: "no-store", signal });
    return "online";
  } catch {
    return navigator.onLine ? "silent" : "offline";
  }
}
