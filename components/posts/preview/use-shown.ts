"use client";

import { type RefObject, useEffect } from "react";
import { notePreview } from "./shown-previews";

const TICK_MS = 250;
/** As much of it has to be in sight. */
const SHARE = 0.5;

/** Counts while the element is on screen, in a tab that is in front. */
export function useShown(element: RefObject<Element | null>, content: string | null): void {
  useEffect(() => {
    const target = element.current;
    if (!target || content === null) return;
    let isInSight = false;
    const isShown = () => isInSight && document.visibilityState === "visible";
    const observer = new IntersectionObserver(
      (entries) => {
        isInSight = entries.at(-1)?.isIntersecting ?? false;
        if (isShown()) notePreview(content, 0);
      },
      { threshold: SHARE },
    );
    observer.observe(target);
    const timer = setInterval(() => isShown() && notePreview(content, TICK_MS), TICK_MS);
    return () => {
      observer.disconnect();
      clearInterval(timer);
    };
  }, [element, content]);
}
