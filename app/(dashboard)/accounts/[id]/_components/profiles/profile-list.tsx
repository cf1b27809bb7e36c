"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { ProfileView } from "@/lib/profiles/types";
import { ProfileRow } from "./profile-row";

const ProfileSheet = dynamic(() => import("./profile-sheet").then((file) => file.ProfileSheet), {
  ssr: false,
});

export interface ProfiledAccount {
  id: string;
  displayName: string;
  isConnected: boolean;
}

interface ProfileListProps {
  account: ProfiledAccount;
  profiles: ProfileView[];
  canSet: boolean;
  isUnaudited: boolean;
  timeZone: string;
}

export function ProfileList({ account, profiles, canSet, isUnaudited, timeZone }: ProfileListProps) {
  const t = useTranslations("profiles");
  const [isOpen, setOpen] = useState(false);
  const holding = profiles.filter(({ ended }) => ended === null);
  const ended = profiles.filter((profile) => profile.ended !== null);
  const rows = (shown: ProfileView[]) => (
    <ul className="divide-y divide-line">
      {shown.map((profile) => (
        <ProfileRow key={profile.id} profile={profile} canRevoke={canSet} timeZone={timeZone} />
      ))}
    </ul>
  );
  return (
    <div className="grid max-w-xl gap-4">
      {holding.length > 0 ? <div className="-mt-3">{rows(holding)}</div> : <NoProfiles />}
      {canSet && (
        <Sheet open={isOpen} onOpenChange={setOpen}>
          <div className="grid gap-1.5">
            <Button
              onClick={() => setOpen(true)}
              disabled={!account.isConnected}
              className="w-fit max-md:h-11 max-md:w-full"
            >
              <Plus aria-hidden />
              {t("new")}
            </Button>
            {!account.isConnected && <p className="text-sm text-ink3">{t("notConnected")}</p>}
          </div>
          {isOpen && (
            <ProfileSheet
              account={account}
              isUnaudited={isUnaudited}
              hasDefault={holding.some(({ isDefault }) => isDefault)}
              onDone={() => setOpen(false)}
            />
          )}
        </Sheet>
      )}
      {ended.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded-sm text-ink2 hover:text-ink">
            {t("ended", { count: ended.length })}
          </summary>
          <div className="mt-1">{rows(ended)}</div>
        </details>
      )}
    </div>
  );
}

function NoProfiles() {
  const t = useTranslations("profiles");
  return (
    <div className="grid gap-1.5 text-pretty">
      <p className="font-medium">{t("empty.title")}</p>
      <p className="text-ink2">
        {t.rich("empty.text", {
          code: (chunks) => <code className="timecode text-sm">{chunks}</code>,
          docs: (chunks) => (
            <Link href="/docs/api" className="underline underline-offset-2 hover:text-ink">
              {chunks}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
