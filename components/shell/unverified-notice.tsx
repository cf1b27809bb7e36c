import { MailQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { SendAgain } from "@/components/auth/send-again";
import type { ActionResult } from "@/lib/auth/types";

interface UnverifiedNoticeProps {
  email: string;
  onSendAgain: (input: unknown) => Promise<ActionResult<void>>;
}

/** One quiet line until the link in the mail has been followed. */
export function UnverifiedNotice({ email, onSendAgain }: UnverifiedNoticeProps) {
  const t = useTranslations("security.banner");
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 border-b border-line bg-card px-4 py-1 text-sm text-ink2 md:px-5">
      <MailQuestion aria-hidden className="size-4 shrink-0 text-ink3" />
      <p className="min-w-0 flex-[1_1_12rem] py-1 wrap-anywhere">{t("text", { email })}</p>
      <SendAgain action={onSendAgain} />
    </div>
  );
}
