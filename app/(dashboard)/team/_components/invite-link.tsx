"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { useCopy } from "@/components/ui/use-copy";

export interface MadeLink {
  link: string;
  /** Whom it was sent to. */
  email: string;
}

/** The only time the link is seen: nobody can look it up later. */
export function InviteLink({ made: { link, email } }: { made: MadeLink }) {
  const t = useTranslations("team");
  const field = useRef<HTMLInputElement>(null);
  const { isCopied, copy } = useCopy(link);

  function take() {
    // Without a clipboard the selected text is ready to copy.
    field.current?.select();
    return copy();
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
        <Button variant="primary" onClick={take} autoFocus>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t(isCopied ? "invite.copied" : "invite.copy")}
        </Button>
      </div>
      <p className="text-sm text-ink3 text-pretty">{t("invite.once")}</p>
    </div>
  );
}
