"use client";

import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { AccountField } from "./account-field";
import { CaptionField } from "./caption-field";
import { CoverField } from "./cover-field";
import { DisclosureField } from "./disclosure-field";
import { InteractionsField } from "./interactions-field";
import { PrivacyField } from "./privacy-field";
import { TimeField } from "./time-field";
import type { ComposerModel } from "./use-composer";
import { useFrames } from "./use-frames";
import { VideoField } from "./video-field";

/** In the order of TikTok's guidelines: account, what it is, who sees it, what it promotes; then the time. */
export function Questions({ composer, zones }: { composer: ComposerModel; zones: string[] }) {
  const { settings, creator, creatorInfo, video, changeSettings } = composer;
  const frames = useFrames(video?.id ?? null, video?.durationMs ?? null);
  return (
    <div className="grid max-w-3xl content-start gap-6 px-4 py-6 md:px-6">
      <AccountField
        accounts={composer.accounts}
        value={composer.account}
        creator={creatorInfo.data}
        failure={creatorInfo.error?.message ?? null}
        onRetry={() => void creatorInfo.refetch()}
        onChange={composer.chooseAccount}
      />
      <VideoField media={composer.media} value={video} onChange={composer.chooseVideo} />
      <CaptionField value={settings.caption} onChange={(caption) => changeSettings({ caption })} />
      <CoverField
        media={video}
        frames={frames}
        valueMs={settings.coverTimestampMs}
        onChange={(coverTimestampMs) => changeSettings({ coverTimestampMs })}
      />
      <PrivacyField
        settings={settings}
        creator={creator}
        onChange={(privacyLevel) => changeSettings({ privacyLevel })}
      />
      <InteractionsField settings={settings} creator={creator} onChange={changeSettings} />
      <DisclosureField settings={settings} onChange={changeSettings} />
      <Field label="AI-generated" hint="Adds TikTok's label to the post">
        <div className="flex min-h-9 items-center">
          <Switch
            aria-label="AI-generated content"
            checked={settings.isAiGenerated}
            onCheckedChange={(isAiGenerated) => changeSettings({ isAiGenerated })}
          />
        </div>
      </Field>
      <TimeField state={composer.state} answer={composer.time} zones={zones} onChange={composer.change} />
    </div>
  );
}
