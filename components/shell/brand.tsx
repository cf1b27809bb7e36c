import { cn } from "@/components/ui/cn";

export function BrandMark({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex size-[18px] shrink-0 items-center justify-center rounded-[5px] bg-ink",
        className,
      )}
    >
      <span className="size-[7px] rounded-full bg-[#ff5a2b]" />
    </span>
  );
}
