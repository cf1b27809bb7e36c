"use client";

import { Checklist } from "./checklist";
import { ComposerBar } from "./composer-bar";
import type { EditedPost } from "./composer-state";
import { PhonePreview } from "./phone-preview";
import { Questions } from "./questions";
import { type Given, useComposer } from "./use-composer";
import { type ComposerActions, useSend } from "./use-send";

interface ComposerProps extends Given {
  zones: string[];
  /** The workspace's rule for posts that are late. */
  lateMinutesMax: number;
  canApprove: boolean;
  edited: EditedPost;
  actions: ComposerActions;
}

/** The form of TikTok's guidelines, points 1 to 5, for one account and one video or its photos. */
export function Composer({ zones, lateMinutesMax, canApprove, edited, actions, ...given }: ComposerProps) {
  const composer = useComposer(given);
  const { state, settings, time, problems, creator, account, media } = composer;
  const { busy, save, schedule } = useSend(state, edited, actions);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <Questions composer={composer} zones={zones} lateMinutesMax={lateMinutesMax} />
        <section
          aria-label="What will be posted"
          className="border-line bg-sunk px-5 py-6 max-lg:border-t lg:border-l"
        >
          <div className="grid gap-5 lg:sticky lg:top-6">
            <PhonePreview
              nickname={creator?.nickname ?? account?.displayName ?? null}
              media={media}
              coverId={composer.coverId}
              settings={settings}
            />
            <Checklist problems={problems} />
            <p className="text-sm text-ink3 text-pretty">
              {settings.delivery === "inbox"
                ? "It may take a few minutes until TikTok shows the draft in the inbox."
                : "After publishing it may take a few minutes until the post appears on the profile."}
            </p>
          </div>
        </section>
      </div>
      <ComposerBar
        state={state}
        time={time}
        problems={problems}
        busy={busy}
        canSave={account !== null && media.length > 0}
        onSave={save}
        onSchedule={() => schedule()}
        onAskApproval={canApprove ? null : () => schedule(true)}
      />
    </div>
  );
}
