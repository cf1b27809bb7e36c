"use client";

import { Files, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { PageHeader } from "@/components/ui/page-header";
import type { AccountView } from "@/lib/accounts/types";
import { KeepBadge } from "./keep/keep-badge";
import type { KeepState } from "./keep/keeper";

const DraftsDialog = dynamic(() => import("./keep/drafts-dialog").then((module) => module.DraftsDialog));

interface ComposerHeaderProps {
  id: string;
  isEdit: boolean;
  back: string;
  status: KeepState;
  accounts: AccountView[];
  /** Null while there is nothing to throw away. */
  onThrowAway: (() => void) | null;
}

export function ComposerHeader({ id, isEdit, back, status, accounts, onThrowAway }: ComposerHeaderProps) {
  const t = useTranslations("composer");
  const [isListing, setIsListing] = useState(false);
  return (
    <PageHeader
      title={isEdit ? t("title.edit") : t("title.new")}
      back={{ href: back, label: isEdit ? t("back.post") : t("back.calendar") }}
      badge={<KeepBadge status={status} isEdit={isEdit} />}
    >
      {onThrowAway && (
        <IconButton label={isEdit ? t("keep.startOver") : t("keep.throwAway")} onClick={onThrowAway}>
          <Trash2 />
        </IconButton>
      )}
      <Button variant="quiet" className="max-md:px-2.5" onClick={() => setIsListing(true)}>
        <Files aria-hidden />
        <span className="max-md:sr-only">{t("keep.drafts.title")}</span>
      </Button>
      {isListing && <DraftsDialog accounts={accounts} openId={id} onClose={() => setIsListing(false)} />}
    </PageHeader>
  );
}
