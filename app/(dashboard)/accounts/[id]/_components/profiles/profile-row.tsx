"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Moment } from "@/components/ui/moment";
import { useCopy } from "@/components/ui/use-copy";
import type { ProfileView } from "@/lib/profiles/types";
import { RevokeProfile } from "./revoke-profile";
import { useSettingWords } from "./use-setting-words";

interface ProfileRowProps {
  profile: ProfileView;
  canRevoke: boolean;
  timeZone: string;
}

export function ProfileRow({ profile, canRevoke, timeZone }: ProfileRowProps) {
  const t = useTranslations("profiles");
  const words = useSettingWords();
  const { id, name, settings, sentence, isDefault, ended } = profile;
  return (
    <li className="grid gap-1 py-3" aria-label={name}>
      <div className="flex items-start justify-between gap-3">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className={ended ? "break-words text-ink2" : "break-words"}>{name}</span>
          {isDefault && <Badge>{t("default")}</Badge>}
        </p>
        {!ended && (
          <span className="-my-1 flex shrink-0 items-center gap-1">
            <CopyId id={id} name={name} />
            {canRevoke && <RevokeProfile profile={profile} />}
          </span>
        )}
      </div>
      <p className="text-sm text-ink2 text-pretty">{words(settings)}</p>
      <Agreed profile={profile} timeZone={timeZone} />
      {!ended && (
        <details className="text-sm text-ink3">
          <summary className="w-fit cursor-pointer rounded-sm hover:text-ink">{t("declaration")}</summary>
          <p lang="en" className="mt-1 text-ink2 text-pretty">
            {sentence}
          </p>
        </details>
      )}
    </li>
  );
}

function Agreed({ profile, timeZone }: { profile: ProfileView; timeZone: string }) {
  const t = useTranslations("profiles");
  const say = useSentence();
  const { consentedByName: name, consentedAt, ended } = profile;
  const moment = (at: string) => () => <Moment at={at} timeZone={timeZone} />;
  return (
    <p className="text-sm text-ink3 text-pretty">
      {t.rich("agreed", { name, when: moment(consentedAt) })}
      {ended && (
        <>
          {" "}
          {t.rich(ended.reason ? "lapsed" : "revokedAt", { when: moment(ended.at) })}
          {ended.reason && ` ${say(ended.reason)}`}
        </>
      )}
    </p>
  );
}

/** What a request puts into `posting_profile`; the name does as well. */
function CopyId({ id, name }: { id: string; name: string }) {
  const t = useTranslations("profiles");
  const { isCopied, copy } = useCopy(id);
  return (
    <IconButton label={isCopied ? t("copied") : t("copyId", { name })} size="sm" onClick={copy}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  );
}
