import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { MediaKind } from "@/lib/media/types";

const choices = [
  { kind: undefined, word: "All", href: "/media" },
  { kind: "video", word: "Videos", href: "/media?kind=video" },
  { kind: "photo", word: "Photos", href: "/media?kind=photo" },
] as const;

/** Held by the address, so that a reload and a shared link show the same. */
export function MediaFilter({ kind }: { kind: MediaKind | undefined }) {
  return (
    <nav aria-label="What the library shows" className="flex rounded-control bg-sunk p-[3px]">
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          aria-current={choice.kind === kind ? "page" : undefined}
          className={cn(
            "flex h-[30px] items-center rounded-md px-3 text-sm font-medium transition-colors",
            choice.kind === kind ? "bg-card text-ink shadow-card" : "text-ink2 hover:text-ink",
          )}
        >
          {choice.word}
        </Link>
      ))}
    </nav>
  );
}
