"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

/** Begins to load when this much of the page lies between it and the reader. */
const AHEAD_PX = 1500;

/** The operations with try-it. Heavy: it loads when the reader comes near, or by a link to one of its operations. */
export function Reference() {
  const t = useTranslations("api");
  const room = useRef<HTMLDivElement>(null);
  const hasBegun = useRef(false);
  const [state, setState] = useState<"waiting" | "drawn" | "failed">("waiting");

  useEffect(() => {
    const node = room.current;
    if (!node) return;
    const load = async () => {
      observer.disconnect();
      if (hasBegun.current) return;
      hasBegun.current = true;
      try {
        const { drawReference } = await import("./draw-reference");
        await drawReference(node);
        setState("drawn");
      } catch (error) {
        console.warn("The reference could not be drawn.", error);
        setState("failed");
      }
    };
    const observer = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && load()), {
      rootMargin: `${AHEAD_PX}px`,
    });
    if (location.hash.startsWith("#operations-")) void load();
    else observer.observe(node);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      {state === "waiting" && <Skeleton label={t("loading")} />}
      {state === "failed" && (
        <p role="alert" className="mt-6 text-hold">
          {t("failed")}
        </p>
      )}
      <div ref={room} className="reference" />
    </>
  );
}

function Skeleton({ label }: { label: string }) {
  return (
    <div role="status" className="mt-6 grid gap-2">
      <span className="sr-only">{label}</span>
      {["a", "b", "c", "d", "e", "f"].map((row) => (
        <div key={row} className="h-11 animate-pulse rounded-control bg-sunk motion-reduce:animate-none" />
      ))}
    </div>
  );
}
