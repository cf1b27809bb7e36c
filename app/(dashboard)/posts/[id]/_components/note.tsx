import type { ReactNode } from "react";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { cn } from "@/components/ui/cn";
import type { PostStatus } from "@/lib/posts/states";

interface NoteProps {
  status: PostStatus;
  looks: string;
  title: string;
  children: ReactNode;
}

export function Note({ status, looks, title, children }: NoteProps) {
  return (
    <section aria-live="polite" className={cn("flex gap-3 rounded-card px-4 py-3.5", looks)}>
      <StatusGlyph status={status} isSilent size={14} className="mt-[3px]" />
      <div className="min-w-0 flex-1">
        <h2 className="text-base font-medium tracking-normal text-ink">{title}</h2>
        <div className="mt-0.5 text-sm text-ink2 text-pretty">{children}</div>
      </div>
    </section>
  );
}
