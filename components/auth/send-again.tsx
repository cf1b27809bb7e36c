"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import type { ActionResult } from "@/lib/auth/types";

/** Asks for another link that confirms the address. */
export function SendAgain({ action }: { action: (input: unknown) => Promise<ActionResult<void>> }) {
  const t = useTranslations("security.banner");
  const [isBusy, startSending] = useTransition();

  const send = () =>
    startSending(async () => {
      const result = await action({});
      if (result.ok) toast.success(t("sent"));
      else toast.error(result.message);
    });

  return (
    <button
      type="button"
      onClick={send}
      disabled={isBusy}
      className="rounded-sm py-1 text-sm text-ink2 underline hover:text-ink disabled:opacity-50"
    >
      {t("again")}
    </button>
  );
}
