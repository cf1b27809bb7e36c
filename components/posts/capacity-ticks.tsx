import { cn } from "@/components/ui/cn";

const TICKS_MAX = 40;

/** How much is used up, one tick each; the words stand beside it. */
export function CapacityTicks({ used, limit }: { used: number; limit: number }) {
  const count = Math.min(limit, TICKS_MAX);
  const filled = limit > 0 ? Math.round((Math.min(used, limit) / limit) * count) : 0;
  const ticks = Array.from({ length: count }, (_, index) => ({
    key: `tick ${index}`,
    isUsed: index < filled,
  }));
  return (
    <span aria-hidden className="inline-flex gap-[3px]">
      {ticks.map(({ key, isUsed }) => (
        <span key={key} className={cn("h-[3px] w-2 rounded-full", isUsed ? "bg-ink2" : "bg-line2")} />
      ))}
    </span>
  );
}
