import { cn } from "@/components/ui/cn";

interface CapacityTicksProps {
  used: number;
  limit: number;
  /** How many there would be with the usual limit; what is beyond a smaller one is drawn hollow. */
  total: number;
  label: string;
  className?: string;
}

/** One tick for each that TikTok takes in 24 hours; filled when it is used. */
export function CapacityTicks({ used, limit, total, label, className }: CapacityTicksProps) {
  const ticks = Array.from({ length: Math.max(total, limit, used) }, (_, index) => index);
  return (
    <span role="img" aria-label={label} className={cn("flex flex-wrap gap-[3px]", className)}>
      {ticks.map((index) => (
        <span
          key={index}
          className={cn(
            "h-1.5 w-3 rounded-full",
            index < used ? "bg-ink2" : index < limit ? "bg-line2" : "border border-dashed border-line2",
          )}
        />
      ))}
    </span>
  );
}
