"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import type { AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { AccountField } from "./account-field";
import { CaptionField } from "./caption-field";
import { Checklist } from "./checklist";
import { ComposerBar } from "./composer-bar";
import {
  answerTime,
  type ComposerState,
  type EditedPost,
  listProblems,
  toDraftInput,
  toScheduleInput,
} from "./composer-state";
import { CoverField } from "./cover-field";
import { DisclosureField } from "./disclosure-field";
import { InteractionsField } from "./interactions-field";
import { PhonePreview } from "./phone-preview";
import { PrivacyField } from "./privacy-field";
import { TimeField } from "./time-field";
import { useCreatorInfo } from "./use-creator-info";
import { useFrames } from "./use-frames";
import { VideoField } from "./video-field";

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string; field?: string };

interface ComposerProps {
  accounts: AccountView[];
  media: MediaView[];
  zones: string[];
  initial: ComposerState;
  edited: EditedPost | null;
  saveDraft: (input: unknown) => Promise<Answer<{ postId: string; revision: number }>>;
  schedule: (input: unknown) => Promise<Answer<{ postId: string; note: string | null }>>;
}

/** The form of TikTok's guidelines, points 1 to 5, in their order, for one account and one video. */
export function Composer(props: ComposerProps) {
  const { accounts, media, zones } = props;
  const { state, change, changeSettings } = useComposerState(props.initial);
  const [busy, setBusy] = useState<string | null>(null);
  const router = useRouter();

  const account = accounts.find(({ id }) => id === state.accountId) ?? null;
  const video = media.find(({ id }) => id === state.mediaId) ?? null;
  const creatorInfo = useCreatorInfo(account?.status === "connected" ? account.id : null);
  const creator = creatorInfo.data?.state === "ready" ? creatorInfo.data.info : null;
  const time = answerTime(state, new Date());
  const problems = listProblems(state, { account, media: video, creator: creatorInfo.data, time });
  const frames = useFrames(video?.id ?? null, video?.durationMs ?? null);

  const send = async (doing: string, work: () => Promise<void>) => {
    setBusy(doing);
    try {
      await work();
    } catch {
      toast.error("Cuepost could not be reached. Nothing was changed; try again.");
    } finally {
      setBusy(null);
    }
  };
  const schedule = () =>
    send("Checking with TikTok…", async () => {
      const answer = await props.schedule(toScheduleInput(state, props.edited));
      if (!answer.ok) return void toast.error(answer.message);
      if (answer.value.note) toast(answer.value.note);
      router.push(`/posts/${answer.value.postId}`);
    });
  const save = () =>
    send("Saving…", async () => {
      const answer = await props.saveDraft(toDraftInput(state, props.edited));
      if (!answer.ok) return void toast.error(answer.message);
      toast("Draft saved. It goes out only when it is scheduled.");
      router.push(`/posts/${answer.value.postId}`);
    });

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="grid flex-1 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid max-w-3xl content-start gap-6 px-4 py-6 md:px-6">
          <AccountField
            accounts={accounts}
            value={account}
            creator={creatorInfo.data}
            failure={creatorInfo.error?.message ?? null}
            onRetry={() => void creatorInfo.refetch()}
            onChange={(accountId) => {
              change({ accountId });
              // Another creator has other options: what was chosen for one is not chosen for the other.
              changeSettings({
                privacyLevel: null,
                allowComment: false,
                allowDuet: false,
                allowStitch: false,
              });
            }}
          />
          <VideoField
            media={media}
            value={video}
            onChange={(mediaId) => {
              change({ mediaId });
              changeSettings({ coverTimestampMs: 0 });
            }}
          />
          <CaptionField value={state.settings.caption} onChange={(caption) => changeSettings({ caption })} />
          <CoverField
            media={video}
            frames={frames}
            valueMs={state.settings.coverTimestampMs}
            onChange={(coverTimestampMs) => changeSettings({ coverTimestampMs })}
          />
          <PrivacyField
            settings={state.settings}
            creator={creator}
            onChange={(privacyLevel) => changeSettings({ privacyLevel })}
          />
          <InteractionsField settings={state.settings} creator={creator} onChange={changeSettings} />
          <DisclosureField settings={state.settings} onChange={changeSettings} />
          <Field label="AI-generated" hint="Adds TikTok's label to the post">
            <div className="flex min-h-9 items-center">
              <Switch
                aria-label="AI-generated content"
                checked={state.settings.isAiGenerated}
                onCheckedChange={(isAiGenerated) => changeSettings({ isAiGenerated })}
              />
            </div>
          </Field>
          <TimeField state={state} answer={time} zones={zones} onChange={change} />
        </div>
        <aside className="border-line bg-sunk px-5 py-6 max-lg:border-t lg:border-l">
          <div className="grid gap-5 lg:sticky lg:top-6">
            <PhonePreview nickname={creator?.nickname ?? null} media={video} settings={state.settings} />
            <Checklist problems={problems} />
            <p className="text-sm text-ink3 text-pretty">
              After publishing it may take a few minutes until the post appears on the profile.
            </p>
          </div>
        </aside>
      </div>
      <ComposerBar
        state={state}
        time={time}
        problems={problems}
        busy={busy}
        canSave={account !== null && video !== null}
        onSave={save}
        onSchedule={schedule}
      />
    </div>
  );
}

function useComposerState(initial: ComposerState) {
  const [state, setState] = useState(initial);
  const change = (part: Partial<ComposerState>) => setState((known) => ({ ...known, ...part }));
  const changeSettings = (part: Partial<PostSettings>) =>
    setState((known) => ({ ...known, settings: { ...known.settings, ...part } }));
  return { state, change, changeSettings };
}
