import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

interface PageHeaderProps {
  title: string;
  /** Where the arrow before the title leads. */
  back?: { href: string; label: string };
  badge?: ReactNode;
  /** Actions at the end of the line. */
  children?: ReactNode;
}

export function PageHeader({ title, back, badge, children }: PageHeaderProps) {
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 md:px-5">
      <div className={cn("flex min-w-0 items-center gap-3", back ? "flex-[1_1_14rem]" : "flex-[1_1_6rem]")}>
        {back && (
          <IconButton asChild label={back.label} size="sm" className="-ms-1.5">
            <Link href={back.href}>
              <ArrowLeft className="rtl:-scale-x-100" />
            </Link>
          </IconButton>
        )}
        <h1 className="truncate text-lg font-semibold">{title}</h1>
        {badge}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
