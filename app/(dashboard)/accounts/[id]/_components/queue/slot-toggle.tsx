import { cn } from "@/components/ui/cn";

interface SlotToggleProps {
  label: string;
  isOn: boolean;
  onToggle: () => void;
  /** Not yet of the queue. */
  isDraft?: boolean;
}

/** A filled dot is a time that the queue has, a faint one a time it could have. */
export function SlotToggle({ label, isOn, onToggle, isDraft = false }: SlotToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={onToggle}
      className="group/slot inline-flex h-11 w-full min-w-6 items-center justify-center rounded-control hover:bg-sunk md:h-9"
    >
      <span
        aria-hidden
        className={cn(
          "rounded-full transition-all",
          isOn
            ? isDraft
              ? "size-3 border-[1.5px] border-dashed border-ink2"
              : "size-3 bg-ink"
            : "size-1.5 bg-line2 group-hover/slot:size-3 group-hover/slot:bg-transparent group-hover/slot:ring-[1.5px] group-hover/slot:ring-ink3",
        )}
      />
    </button>
  );
}
