"use client";

import { AtSign } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { AccountHit } from "@/lib/accounts/types";
import type { MemberView } from "@/lib/workspaces/types";
import { AccountsForm } from "./accounts-form";

const FACES_MAX = 4;

interface AccountsButtonProps {
  person: MemberView;
  /** Of the workspace. */
  accounts: readonly AccountHit[];
  /** Null is all of them. */
  given: readonly string[] | null;
}

/** Which accounts a person sees, and where that is changed. */
export function AccountsButton({ person, accounts, given }: AccountsButtonProps) {
  const t = useTranslations("team.accounts");
  const [isOpen, setOpen] = useState(false);
  const known = accounts.filter(({ id }) => given?.includes(id));
  const words = given === null ? t("all") : t("count", { count: known.length });
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          variant="quiet"
          size="sm"
          aria-label={t("open", { person: person.name, accounts: words })}
          className="-ms-2 gap-2 px-2 font-normal text-ink2 pointer-coarse:h-11"
        >
          {known.length > 0 ? <Faces accounts={known} /> : <AtSign aria-hidden className="text-ink3" />}
          <span className={given?.length === 0 ? "text-hold" : ""}>{words}</span>
        </Button>
      </DialogTrigger>
      <DialogContent title={t("title", { person: person.name })} description={t("explanation")}>
        <AccountsForm
          userId={person.userId}
          accounts={accounts}
          given={given}
          onDone={() => setOpen(false)}
        />
      </DialogContent>
    </Dialog>
  );
}

function Faces({ accounts }: { accounts: readonly AccountHit[] }) {
  return (
    <span aria-hidden className="flex -space-x-1 rtl:space-x-reverse">
      {accounts.slice(0, FACES_MAX).map((account) => (
        <AccountAvatar
          key={account.id}
          account={account}
          size={16}
          className="rounded-full ring-2 ring-paper"
        />
      ))}
    </span>
  );
}
