"use client";

import { useCallback, useEffect, useRef } from "react";

const EVENT = "cuepost:announce";
/** Screen readers miss a text that is put into a region in the same moment as another. */
const SAY_AFTER_MS = 80;
const KEPT_MS = 4000;

interface Announcement {
  text: string;
  urgency: "polite" | "assertive";
}

/** Says something to screen readers alone; `assertive` breaks in on what they are reading. */
export function announce(text: string, urgency: Announcement["urgency"] = "polite"): void {
  window.dispatchEvent(new CustomEvent<Announcement>(EVENT, { detail: { text, urgency } }));
}

/** Stands once in the root layout. */
export function LiveRegions() {
  const polite = useRef<HTMLParagraphElement>(null);
  const assertive = useRef<HTMLParagraphElement>(null);

  const say = useCallback((event: Event) => {
    const { text, urgency } = (event as CustomEvent<Announcement>).detail;
    const region = (urgency === "polite" ? polite : assertive).current;
    if (!region) return;
    // Emptied first, so that the same words twice are read twice.
    region.textContent = "";
    window.setTimeout(() => {
      region.textContent = text;
    }, SAY_AFTER_MS);
    window.setTimeout(() => {
      if (region.textContent === text) region.textContent = "";
    }, KEPT_MS);
  }, []);

  useEffect(() => {
    window.addEventListener(EVENT, say);
    return () => window.removeEventListener(EVENT, say);
  }, [say]);

  return (
    <div className="sr-only">
      <p ref={polite} role="status" aria-live="polite" />
      <p ref={assertive} role="alert" aria-live="assertive" />
    </div>
  );
}
