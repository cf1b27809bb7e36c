import { Check } from "lucide-react";

export function SelectedMark() {
  return (
    <span
      aria-hidden
      className="absolute -start-1 -top-1 z-[2] flex size-4 items-center justify-center rounded-full bg-ink text-on-ink"
    >
      <Check className="size-2.5" strokeWidth={3.5} />
    </span>
  );
}
