"use client";

import { UserPlus } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { type Role, roleHints } from "@/lib/workspaces/permissions";
import { INVITATION_DAYS } from "@/lib/workspaces/rules";
import { inviteAction } from "../actions";
import { InviteLink } from "./invite-link";
import { RoleSelect } from "./role-select";

export function InviteDialog({ workspaceName }: { workspaceName: string }) {
  const [link, setLink] = useState<string>();
  return (
    <Dialog onOpenChange={() => setLink(undefined)}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          Invite
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Invite to ${workspaceName}`}
        description={`The link lets one person in and ends after ${INVITATION_DAYS} days. Send it yourself.`}
      >
        {link ? <InviteLink link={link} /> : <InviteForm onLink={setLink} />}
      </DialogContent>
    </Dialog>
  );
}

function InviteForm({ onLink }: { onLink: (link: string) => void }) {
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
      <Field label="They join as" layout="top" error={problem}>
        <RoleSelect value={role} onChange={setRole} label="They join as" />
        <p className="mt-1.5 text-sm text-ink3">{roleHints[role]}.</p>
      </Field>
      <Button variant="primary" onClick={invite} disabled={isBusy}>
        {isBusy ? "Making the link" : "Make the link"}
      </Button>
    </div>
  );
}
