"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useCopy } from "@/components/ui/use-copy";

/** Code to take elsewhere, or to read: it is the same in every language, and runs from left to right. */
export function CodeBlock({ label, code, className }: { label: string; code: string; className?: string }) {
  const t = useTranslations("webhooks");
  const { isCopied, copy } = useCopy(code);
  return (
    <section aria-label={label} className={cn("min-w-0 rounded-card bg-sunk", className)}>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls, the keyboard has to reach.
        tabIndex={0}
        className="timecode max-h-80 overflow-auto px-3.5 pt-3 pb-2 text-sm whitespace-pre-wrap break-words"
        dir="ltr"
      >
        {code}
      </pre>
      <div className="flex justify-end px-1.5 pb-1.5">
        <Button variant="quiet" size="sm" onClick={copy} className="max-md:h-11">
          {t(isCopied ? "copied" : "copy")}
        </Button>
      </div>
    </section>
  );
}
