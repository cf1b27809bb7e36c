import type { ReactNode } from "react";
import { cn } from "./cn";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** `h1` where nothing else heads the page. */
  heading?: "h1" | "h2";
  /** The next step, as a button or link. */
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function EmptyState({
  icon,
  title,
  heading: Heading = "h2",
  action,
  className,
  children,
}: EmptyStateProps) {
  return (
    <div className={cn("mx-auto flex max-w-sm flex-col items-center px-6 py-16 text-center", className)}>
      {icon && <div className="mb-4 text-ink3 [&_svg]:size-7 [&_svg]:stroke-[1.5]">{icon}</div>}
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children && <div className="mt-1.5 text-ink2 text-pretty">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
