"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { isWithin, sections } from "./nav";

export function NavLinks() {
  const pathname = usePathname() ?? "";
  return (
    <nav aria-label="Main" className="flex flex-col gap-px">
      {sections.map(({ href, label, Icon }) => {
        const isHere = isWithin(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={cn(
              "flex h-9 items-center gap-2.5 rounded-control px-2.5 text-base transition-colors",
              isHere ? "bg-sunk font-medium text-ink" : "text-ink2 hover:bg-sunk/70 hover:text-ink",
            )}
          >
            <Icon aria-hidden className="size-4" strokeWidth={1.75} />
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
