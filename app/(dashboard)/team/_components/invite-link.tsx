"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

export interface MadeLink {
  link: string;
  /** Whom it was sent to. */
  email: string;
}

/** The only time the link is seen: nobody can look it up later. */
export function InviteLink({ made: { link, email } }: { made: MadeLink }) {
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
    <div className="grid gap-3">
      <p className="text-ink2 text-pretty">
        {t.rich("invite.sent", {
          email,
          strong: (words) => <strong className="font-medium text-ink wrap-anywhere">{words}</strong>,
        })}
      </p>
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
      <p className="text-sm text-ink3 text-pretty">{t("invite.once")}</p>
    </div>
  );
}
