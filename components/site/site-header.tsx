import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand";

/** The top of every page that needs no login. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="mx-auto flex h-16 w-full max-w-6xl items-center justify-between gap-4 px-5">
      <Link
        href="/"
        className="flex items-center gap-2.5 rounded-control text-[15px] font-semibold tracking-[-0.018em]"
      >
        <BrandMark />
        Cuepost
      </Link>
      {children && <nav className="flex items-center gap-2">{children}</nav>}
    </header>
  );
}
