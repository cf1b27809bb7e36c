"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { PostPreview } from "@/components/posts/preview/post-preview";
import { Checklist } from "./checklist";
import type { CheckField } from "./checks";
import type { TimeAnswer } from "./composer-state";
import { newTarget, settingsOf } from "./targets";
import type { ComposerModel } from "./use-composer";

interface OutcomeProps {
  composer: ComposerModel;
  onJump: (field: CheckField, accountId: string | null) => void;
}

/** Point 5: what it will look like, what still stops it, and that it takes a while. */
export function Outcome({ composer, onJump }: OutcomeProps) {
  const t = useTranslations("composer");
  const { state, targets, media, coverId } = composer;
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = targets.find(({ target }) => target.accountId === shownId) ?? targets[0];
  const isDraft = shown?.settings.delivery === "inbox";
  return (
    <section
      aria-label={t("outcome.label")}
      className="grid content-start gap-5 lg:sticky lg:top-0 lg:-mx-5 lg:-my-6 lg:max-h-[calc(100dvh-4.5rem)] lg:overflow-y-auto lg:px-5 lg:py-6"
    >
      {targets.length > 1 && (
        <ShownAccount composer={composer} shownId={shown?.target.accountId ?? null} onShow={setShownId} />
      )}
      <PostPreview
        account={shown?.account ?? null}
        nickname={shown?.creator?.nickname ?? null}
        media={media}
        coverId={coverId}
        settings={shown?.settings ?? settingsOf(state, newTarget(""))}
        at={momentOf(state.isNow, shown?.time ?? composer.time)}
        postId={shown?.target.postId ?? null}
      />
      <div className="max-lg:order-first">
        <Checklist composer={composer} onJump={onJump} />
      </div>
      <p className="text-sm text-ink3 text-pretty">{t(isDraft ? "outcome.soonInInbox" : "outcome.soon")}</p>
    </section>
  );
}

function momentOf(isNow: boolean, answer: TimeAnswer): string | null {
  if (isNow) return "now";
  return answer.state === "ready" ? (answer.time?.instant.toISOString() ?? null) : null;
}

interface ShownAccountProps {
  composer: ComposerModel;
  shownId: string | null;
  onShow: (accountId: string) => void;
}

/** Which of the accounts' posts the phone shows. */
function ShownAccount({ composer, shownId, onShow }: ShownAccountProps) {
  const t = useTranslations("composer");
  return (
    <fieldset className="flex min-w-0 flex-wrap justify-center gap-1.5">
      <legend className="sr-only">{t("outcome.shown")}</legend>
      {composer.targets.map(({ target, account, creator }) => (
        <button
          key={target.accountId}
          type="button"
          aria-label={creator?.nickname ?? account?.displayName ?? t("account.gone")}
          aria-pressed={target.accountId === shownId}
          onClick={() => onShow(target.accountId)}
          className="rounded-full p-0.5 outline-offset-1 aria-pressed:outline-2 aria-pressed:outline-ink"
        >
          {account && <AccountAvatar account={account} size={28} />}
        </button>
      ))}
    </fieldset>
  );
}
