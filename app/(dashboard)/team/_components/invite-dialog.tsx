"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import type { Role } from "@/lib/workspaces/permissions";
import { INVITATION_DAYS } from "@/lib/workspaces/rules";
import { inviteAction } from "../actions";
import { InviteLink } from "./invite-link";
import { RoleSelect } from "./role-select";

export function InviteDialog({ workspaceName, yourRole }: { workspaceName: string; yourRole: Role }) {
  const t = useTranslations("team");
  const [link, setLink] = useState<string>();
  return (
    <Dialog onOpenChange={() => setLink(undefined)}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          {t("invite.verb")}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t("invite.title", { workspace: workspaceName })}
        description={t("invite.explanation", { days: INVITATION_DAYS })}
      >
        {link ? <InviteLink link={link} /> : <InviteForm yourRole={yourRole} onLink={setLink} />}
      </DialogContent>
    </Dialog>
  );
}

function InviteForm({ yourRole, onLink }: { yourRole: Role; onLink: (link: string) => void }) {
  const t = useTranslations("team");
  const [role, setRole] = useState<Role>("editor");
  const [problem, setProblem] = useState<string>();
  const [isBusy, startInvite] = useTransition();

  function invite() {
    startInvite(async () => {
      const result = await inviteAction({ role });
      if (result.ok) onLink(result.value);
      else setProblem(result.message);
    });
  }

  return (
    <div className="grid gap-4">
      <Field label={t("invite.role")} layout="top" error={problem}>
        <RoleSelect value={role} yourRole={yourRole} onChange={setRole} label={t("invite.role")} />
        <p className="mt-1.5 text-sm text-ink3">{t(`roles.${role}.hint`)}.</p>
      </Field>
      <Button variant="primary" onClick={invite} disabled={isBusy}>
        {t(isBusy ? "invite.making" : "invite.make")}
      </Button>
    </div>
  );
}
