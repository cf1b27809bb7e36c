"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { Input } from "./input";
import { useCopy } from "./use-copy";

/** An address to take elsewhere. */
export function CopyField({ label, value, className }: { label: string; value: string; className?: string }) {
  const t = useTranslations("common.copy");
  const field = useRef<HTMLInputElement>(null);
  const { isCopied, copy } = useCopy(value);

  function take() {
    // Without a clipboard the selected text is ready to copy.
    field.current?.select();
    return copy();
  }

  return (
    <div className={cn("flex w-full max-w-md gap-2", className)}>
      <Input
        ref={field}
        value={value}
        readOnly
        aria-label={label}
        onFocus={(event) => event.target.select()}
        className="timecode text-sm"
      />
      <IconButton
        label={isCopied ? t("copied") : t("copy", { what: label })}
        variant="outline"
        onClick={take}
      >
        {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </IconButton>
    </div>
  );
}
