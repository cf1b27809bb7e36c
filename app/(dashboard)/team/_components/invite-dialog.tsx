"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { AccountHit } from "@/lib/accounts/types";
import type { Role } from "@/lib/workspaces/permissions";
import { INVITATION_DAYS } from "@/lib/workspaces/rules";
import { InviteForm } from "./invite-form";
import { InviteLink, type MadeLink } from "./invite-link";

interface InviteDialogProps {
  workspaceName: string;
  yourRole: Role;
  accounts: readonly AccountHit[];
}

export function InviteDialog({ workspaceName, yourRole, accounts }: InviteDialogProps) {
  const t = useTranslations("team");
  const [made, setMade] = useState<MadeLink>();
  return (
    <Dialog onOpenChange={() => setMade(undefined)}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t("invite.verb")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("invite.title", { workspace: workspaceName })}
        description={made ? undefined : t("invite.explanation", { days: INVITATION_DAYS })}
      >
        {made ? <InviteLink made={made} /> : <InviteForm {...{ yourRole, accounts }} onMade={setMade} />}
      </DialogContent>
    </Dialog>
  );
}
