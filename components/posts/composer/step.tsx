import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { StepName } from "./steps";

interface StepProps {
  name: StepName;
  current: StepName;
  className?: string;
  children: ReactNode;
}

/** All steps are always there: a phone hides those that it is not at, so nothing is lost between them. */
export function Step({ name, current, className, children }: StepProps) {
  return (
    <div data-step={name} className={cn("grid gap-6", name !== current && "max-md:hidden", className)}>
      {children}
    </div>
  );
}
