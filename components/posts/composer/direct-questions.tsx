"use client";

import type { MediaKind } from "@/lib/media/types";
import { CoverField } from "./cover-field";
import { DisclosureField } from "./disclosure-field";
import { InteractionsField } from "./interactions-field";
import { PrivacyField } from "./privacy-field";
import { SwitchField } from "./switch-field";
import type { ComposerModel } from "./use-composer";
import { useFrames } from "./use-frames";

/** What a draft's creator decides in the TikTok app instead; what was answered is kept meanwhile. */
export function DirectQuestions({ composer, kind }: { composer: ComposerModel; kind: MediaKind }) {
  const { settings, creator, isUnaudited, changeSettings } = composer;
  return (
    <>
      {kind === "video" && <VideoCover composer={composer} />}
      <PrivacyField
        kind={kind}
        settings={settings}
        creator={creator}
        hasAccount={composer.account !== null}
        isUnaudited={isUnaudited}
        onChange={(privacyLevel) => changeSettings({ privacyLevel })}
      />
      <InteractionsField kind={kind} settings={settings} creator={creator} onChange={changeSettings} />
      {kind === "photo" && (
        <SwitchField
          id="field-autoAddMusic"
          label="Music"
          hint="TikTok picks the music"
          name="Add music automatically"
          isOn={settings.autoAddMusic}
          onChange={(autoAddMusic) => changeSettings({ autoAddMusic })}
        />
      )}
      <DisclosureField settings={settings} onChange={changeSettings} />
      <SwitchField
        id="field-isAiGenerated"
        label="AI-generated"
        hint="Adds TikTok's label to the post"
        name="AI-generated content"
        isOn={settings.isAiGenerated}
        onChange={(isAiGenerated) => changeSettings({ isAiGenerated })}
      />
    </>
  );
}

function VideoCover({ composer }: { composer: ComposerModel }) {
  const video = composer.media[0] ?? null;
  const frames = useFrames(video?.id ?? null, video?.durationMs ?? null);
  return (
    <CoverField
      media={video}
      frames={frames}
      valueMs={composer.settings.coverTimestampMs}
      onChange={(coverTimestampMs) => composer.changeSettings({ coverTimestampMs })}
    />
  );
}
