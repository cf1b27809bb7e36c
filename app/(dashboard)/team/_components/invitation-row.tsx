"use client";

import { Link2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { InvitationView } from "@/lib/workspaces/types";
import { revokeInvitationAction } from "../actions";

export function InvitationRow({ invitation, timeZone }: { invitation: InvitationView; timeZone: string }) {
  const t = useTranslations("team");
  const [isBusy, startRevoke] = useTransition();
  const format = useFormatter();
  const ends = format.dateTime(new Date(invitation.expiresAt), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });

  function revoke() {
    startRevoke(async () => {
      const result = await revokeInvitationAction({ invitationId: invitation.id });
      if (!result.ok) toast.error(result.message);
    });
  }

  return (
    <li className="flex items-center gap-3 py-3">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full border border-dashed border-line2 text-ink3">
        <Link2 aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t(`roles.${invitation.role}.name`)}</p>
        <p className="text-sm text-ink3 text-pretty">
          {t.rich("invitation.made", {
            person: invitation.createdByName,
            ends: () => <span className="timecode whitespace-nowrap">{ends}</span>,
          })}
        </p>
      </div>
      <Button variant="quiet" onClick={revoke} disabled={isBusy}>
        {t("invitation.revoke")}
      </Button>
    </li>
  );
}
