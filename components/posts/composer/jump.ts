import type { Problem } from "@/lib/posts/problems";

const places: Partial<Record<Problem["field"], Problem["field"]>> = {
  allowDuet: "allowComment",
  allowStitch: "allowComment",
  isBrandedContent: "disclosesPromotion",
  isYourBrand: "disclosesPromotion",
};

/** Leads to where a field is answered: within the account's own card, where it has one. */
export function jumpTo(field: Problem["field"], accountId: string | null): void {
  const name = places[field] ?? field;
  const roots = [...(accountId ? document.querySelectorAll(`[data-account="${accountId}"]`) : []), document];
  const place =
    roots.map((root) => findIn(root, name)).find((found) => found !== null) ??
    // A field that a draft hides is answered where the draft is chosen.
    findIn(document, "delivery");
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  place?.scrollIntoView({ block: "center", behavior: isStill ? "auto" : "smooth" });
  const control = place?.matches("textarea,input")
    ? place
    : place?.querySelector(":is(button,input,textarea,select):not(:disabled)");
  (control as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}

function findIn(root: ParentNode, name: string): Element | null {
  return root.querySelector(`[data-field="${name}"], #field-${name}`);
}
