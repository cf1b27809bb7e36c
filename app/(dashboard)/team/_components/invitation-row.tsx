"use client";

import { Mail, MailX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Moment } from "@/components/ui/moment";
import { mayManage, type Role } from "@/lib/workspaces/permissions";
import type { InvitationView } from "@/lib/workspaces/types";
import { resendInvitationAction, revokeInvitationAction } from "../actions";
import { InviteLink, type MadeLink } from "./invite-link";

interface InvitationRowProps {
  invitation: InvitationView;
  yourRole: Role;
  timeZone: string;
}

export function InvitationRow({ invitation, yourRole, timeZone }: InvitationRowProps) {
  const t = useTranslations("team.invitation");
  const roles = useTranslations("team.roles");
  const { id, email, role, state, accountCount } = invitation;
  const [isBusy, startWork] = useTransition();
  const [made, setMade] = useState<MadeLink>();
  const Shape = state === "open" ? Mail : MailX;

  const resend = () =>
    startWork(async () => {
      const result = await resendInvitationAction({ invitationId: id });
      if (result.ok) setMade({ link: result.value, email });
      else toast.error(result.message);
    });
  const revoke = () =>
    startWork(async () => {
      const result = await revokeInvitationAction({ invitationId: id });
      if (!result.ok) toast.error(result.message);
    });

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-3 sm:flex-nowrap">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-full border border-dashed border-line2 text-ink3">
        <Shape aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{email}</p>
        <p className="text-sm text-ink3 text-pretty">
          {accountCount === null
            ? roles(`${role}.name`)
            : t("roleWith", { role: roles(`${role}.name`), count: accountCount })}
          {" · "}
          {t.rich(state === "open" ? "open" : "expired", {
            person: invitation.createdByName,
            until: () => <Moment at={invitation.expiresAt} timeZone={timeZone} />,
          })}
        </p>
      </div>
      <div className="flex w-full gap-1 ps-9 sm:w-auto sm:ps-0">
        {mayManage(yourRole, role) && (
          <Button
            variant="quiet"
            size="sm"
            onClick={resend}
            disabled={isBusy}
            aria-label={t("resendLabel", { email })}
          >
            {t("resend")}
          </Button>
        )}
        <Button
          variant="quiet"
          size="sm"
          onClick={revoke}
          disabled={isBusy}
          aria-label={t("revokeLabel", { email })}
        >
          {t("revoke")}
        </Button>
      </div>
      <Dialog open={made !== undefined} onOpenChange={() => setMade(undefined)}>
        <DialogContent title={t("again")}>{made && <InviteLink made={made} />}</DialogContent>
      </Dialog>
    </li>
  );
}
