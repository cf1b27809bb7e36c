"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { AccountHit } from "@/lib/accounts/types";
import { type Role, seesAllAccounts } from "@/lib/workspaces/permissions";
import { inviteAction } from "../actions";
import { AccountChoices } from "./given/account-choices";
import type { MadeLink } from "./invite-link";
import { RoleSelect } from "./role-select";

interface InviteFormProps {
  yourRole: Role;
  accounts: readonly AccountHit[];
  onMade: (made: MadeLink) => void;
}

/** Whose the invitation is, what they may do, and what they will see. */
export function InviteForm({ yourRole, accounts, onMade }: InviteFormProps) {
  const t = useTranslations("team");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [extent, setExtent] = useState<"all" | "some">("all");
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [problem, setProblem] = useState<{ field?: string; message: string }>();
  const [isBusy, startInvite] = useTransition();
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  function takeRole(next: Role) {
    setRole(next);
    // A client is nobody of the house: what they see is chosen.
    if (next === "client" && accounts.length > 0) setExtent("some");
  }

  function invite(event: FormEvent) {
    event.preventDefault();
    startInvite(async () => {
      const accountIds = extent === "all" || seesAllAccounts(role) ? null : [...chosen];
      const result = await inviteAction({ email, role, accountIds });
      if (result.ok) onMade({ link: result.value, email: email.trim().toLowerCase() });
      else setProblem(result);
    });
  }

  return (
    <form method="post" noValidate onSubmit={invite} className="grid gap-4">
      <Field label={t("invite.email")} layout="top" error={errorOf("email")}>
        <Input
          type="email"
          autoComplete="off"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label={t("invite.role")} layout="top">
        <RoleSelect value={role} yourRole={yourRole} onChange={takeRole} label={t("invite.role")} />
        <p className="mt-1.5 text-sm text-ink3">{t(`roles.${role}.hint`)}.</p>
      </Field>
      {!seesAllAccounts(role) && (
        <Field label={t("invite.accounts")} layout="top" isGroup error={errorOf("accountIds")}>
          <Segmented
            label={t("accounts.extent")}
            value={extent}
            onChange={setExtent}
            segments={[
              { value: "all", label: t("accounts.all") },
              { value: "some", label: t("accounts.some") },
            ]}
          />
          {extent === "some" && (
            <div className="mt-2 [&_ul]:max-h-44">
              <AccountChoices accounts={accounts} chosen={chosen} onChange={setChosen} />
            </div>
          )}
        </Field>
      )}
      {problem && !problem.field && (
        <p role="alert" className="text-sm text-hold">
          {problem.message}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={isBusy} className="justify-self-end">
        {t(isBusy ? "invite.sending" : "invite.send")}
      </Button>
    </form>
  );
}
