"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** The only time the link is seen: nobody can look it up later. */
export function InviteLink({ link }: { link: string }) {
  const t = useTranslations("team");
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    // Browsers offer the clipboard on https and localhost only; elsewhere the selected text is ready to copy.
    if (!navigator.clipboard) return;
    await navigator.clipboard.writeText(link);
    setCopied(true);
  }

  return (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <Input
          ref={field}
          value={link}
          readOnly
          aria-label={t("invite.link")}
          onFocus={(event) => event.target.select()}
          className="timecode text-sm"
        />
        <Button variant="primary" onClick={copy} autoFocus>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t(isCopied ? "invite.copied" : "invite.copy")}
        </Button>
      </div>
      <p className="text-sm text-ink3">{t("invite.once")}</p>
    </div>
  );
}
