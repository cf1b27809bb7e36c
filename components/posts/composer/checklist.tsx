"use client";

import { Check, TriangleAlert } from "lucide-react";
import type { Problem } from "@/lib/posts/problems";

const fieldIds: Partial<Record<Problem["field"], string>> = {
  allowDuet: "field-allowComment",
  allowStitch: "field-allowComment",
  isBrandedContent: "field-disclosesPromotion",
  isYourBrand: "field-disclosesPromotion",
};

/** What still stops the post, in words; each line leads to its field. */
export function Checklist({ problems }: { problems: Problem[] }) {
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2 text-sm text-ok">
        <Check className="size-4" /> Nothing stands in the way.
      </p>
    );
  }
  return (
    <ul aria-label="Still to do" className="grid gap-1.5">
      {problems.map(({ field, message }) => (
        <li key={field + message}>
          <button
            type="button"
            onClick={() => jumpTo(fieldIds[field] ?? `field-${field}`)}
            className="flex min-h-6 items-start gap-2 text-left text-sm text-wait underline-offset-2 hover:underline"
          >
            <TriangleAlert className="mt-px size-4 shrink-0" /> {message}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A field that a draft hides is answered where the draft is chosen. */
function jumpTo(id: string): void {
  const place = document.getElementById(id) ?? document.getElementById("field-delivery");
  place?.scrollIntoView({ block: "center", behavior: "smooth" });
  const control = place?.matches("textarea,input")
    ? place
    : place?.querySelector(":is(button,input,textarea):not(:disabled)");
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}
