import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

interface PhoneFrameProps {
  isEmpty?: boolean;
  children: ReactNode;
}

/** The screen itself is 9:16, its rim not counted: an upright video fills it to the edge. */
export function PhoneFrame({ isEmpty = false, children }: PhoneFrameProps) {
  return (
    <div
      className={cn(
        "mx-auto w-full max-w-64 overflow-hidden rounded-[26px] border-[5px]",
        isEmpty ? "border-dashed border-line2 text-ink3" : "border-ink3/70 bg-black text-white shadow-float",
      )}
    >
      <div className="relative aspect-[9/16] overflow-hidden rounded-[20px]">{children}</div>
    </div>
  );
}
