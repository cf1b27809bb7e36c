"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { AccountView } from "@/lib/accounts/types";
import type { Composition } from "@/lib/compositions/input";
import type { KeptComposition } from "@/lib/compositions/types";
import { sayLocal } from "../describe-button";
import { type Aspect, findDifferences } from "./differences";
import { useClock } from "./keep-badge";

interface OutdatedDialogProps {
  mine: Composition;
  /** Null when it was scheduled or thrown away. */
  other: KeptComposition | null;
  accounts: AccountView[];
  onCopyMine: () => Promise<void>;
  onTakeOther: () => void;
}

/** Two pages changed the same draft. Neither is written over: the person sees both, and chooses. */
export function OutdatedDialog({ mine, other, accounts, onCopyMine, onTakeOther }: OutdatedDialogProps) {
  const t = useTranslations("composer.keep.conflict");
  const clock = useClock();
  const [isCopying, setIsCopying] = useState(false);
  const copy = async () => {
    setIsCopying(true);
    await onCopyMine();
    setIsCopying(false);
  };
  return (
    <Dialog open>
      <DialogContent
        title={other ? t("title") : t("endedTitle")}
        description={
          other
            ? t("text", { who: other.savedBy ?? t("somebody"), time: clock(other.savedAt) })
            : t("endedText")
        }
        className="max-w-2xl"
        footer={
          <>
            <Button onClick={onTakeOther}>{other ? t("takeOther") : t("letGo")}</Button>
            <Button variant="primary" disabled={isCopying} onClick={copy}>
              {other ? t("copyMine") : t("keepMine")}
            </Button>
          </>
        }
      >
        {other && <Differences mine={mine} other={other.state} accounts={accounts} />}
      </DialogContent>
    </Dialog>
  );
}

interface DifferencesProps {
  mine: Composition;
  other: Composition;
  accounts: AccountView[];
}

function Differences({ mine, other, accounts }: DifferencesProps) {
  const t = useTranslations("composer.keep.conflict");
  const say = useSaid(accounts);
  return (
    <table className="w-full table-fixed text-start text-sm">
      <thead className="text-ink3">
        <tr>
          <th scope="col" className="w-24 pb-1 text-start font-medium">
            <span className="sr-only">{t("what")}</span>
          </th>
          <th scope="col" className="pe-3 pb-1 text-start font-medium">
            {t("mine")}
          </th>
          <th scope="col" className="pb-1 text-start font-medium">
            {t("theirs")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {findDifferences(mine, other).map((aspect) => (
          <tr key={aspect}>
            <th scope="row" className="py-2 pe-3 text-start align-top font-medium">
              {t(`aspects.${aspect}`)}
            </th>
            <td className="line-clamp-6 py-2 pe-3 align-top break-words whitespace-pre-wrap">
              {say(mine, aspect)}
            </td>
            <td className="py-2 align-top break-words whitespace-pre-wrap">{say(other, aspect)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useSaid(accounts: AccountView[]): (state: Composition, aspect: Aspect) => string {
  const t = useTranslations("composer.keep.conflict");
  const [words, locale] = [useTranslations("composer"), useLocale()];
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.displayName ?? "?";
  return (state, aspect) => {
    const { targets, mediaIds, caption, title, date, time } = state;
    if (aspect === "accounts")
      return targets.map(({ accountId }) => nameOf(accountId)).join(", ") || t("none");
    if (aspect === "media") return t("files", { count: mediaIds.length });
    if (aspect === "words") {
      const own = targets.flatMap((target) =>
        target.caption === null ? [] : [`${nameOf(target.accountId)}: ${target.caption}`],
      );
      return [title, caption, ...own].filter(Boolean).join("\n") || t("none");
    }
    if (aspect === "time") {
      if (state.isNow) return words("time.now");
      return date && time ? sayLocal(`${date}T${time}`, { t: words, locale }) : t("none");
    }
    return t("differs");
  };
}
