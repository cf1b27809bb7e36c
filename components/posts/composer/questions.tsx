"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { AccountCards } from "./account-cards";
import { AccountField } from "./account-field";
import { CaptionField } from "./caption/caption-field";
import { ContentSwitches } from "./content-switches";
import { MediaField } from "./media-field";
import { OneAccount, OneDelivery } from "./one-account";
import { Step } from "./step";
import type { StepName } from "./steps";
import { TimeField } from "./time-field";
import { TitleField } from "./title-field";
import type { ComposerModel } from "./use-composer";
import { VideoCover } from "./video-cover";

interface QuestionsProps {
  composer: ComposerModel;
  zones: string[];
  /** The workspace's rule for posts that are late. */
  lateMinutesMax: number;
  /** The one that a phone shows; wide screens show all. */
  step: StepName;
  isEdit: boolean;
}

/** In the order of TikTok's guidelines: account, what it is, who sees it, what it promotes; then the time. */
export function Questions({ composer, zones, lateMinutesMax, step, isEdit }: QuestionsProps) {
  const { targets, state } = composer;
  const [only] = targets;
  const isOne = targets.length === 1;
  return (
    <div className="grid max-w-4xl content-start gap-6 px-4 py-6 md:px-6">
      <Step name="account" current={step}>
        <AccountField composer={composer} isEdit={isEdit} />
        {isOne && only && <OneDelivery composer={composer} model={only} />}
      </Step>
      <Step name="media" current={step}>
        <MediaField composer={composer} />
        <VideoCover composer={composer} />
      </Step>
      <Step name="caption" current={step}>
        <Words composer={composer} />
      </Step>
      <Step name="audience" current={step}>
        {targets.length === 0 && <NoAccountYet composer={composer} />}
        {isOne && only && <OneAccount composer={composer} model={only} />}
        {targets.length > 1 && <AccountCards composer={composer} />}
        <ContentSwitches composer={composer} />
      </Step>
      <Step name="time" current={step}>
        <TimeField
          state={state}
          answer={composer.time}
          targets={targets}
          zones={zones}
          lateMinutesMax={lateMinutesMax}
          onChange={composer.change}
          onChangeTarget={composer.changeTarget}
        />
      </Step>
    </div>
  );
}

/** A video draft takes no words along, so where nothing else is made there is nothing to write. */
function Words({ composer }: { composer: ComposerModel }) {
  const { state, targets, change } = composer;
  const kind = composer.kind ?? "video";
  const isTold =
    kind === "photo" ||
    targets.length === 0 ||
    targets.some(({ settings }) => settings.delivery === "direct");
  const t = useTranslations("composer");
  return (
    <>
      {kind === "photo" && <TitleField value={state.title} onChange={(title) => change({ title })} />}
      {isTold ? (
        <CaptionField kind={kind} value={state.caption} onChange={(caption) => change({ caption })} />
      ) : (
        <p className="text-ink2 md:hidden">{t("caption.notInDraft")}</p>
      )}
    </>
  );
}

function NoAccountYet({ composer }: { composer: ComposerModel }) {
  const t = useTranslations("composer");
  return (
    <Field label={t(`privacy.label.${composer.kind ?? "video"}`)} hint={t("privacy.hint")} isGroup>
      <p data-field="privacyLevel" className="text-ink2 text-pretty md:pt-2">
        {t("privacy.chooseAccount")}
      </p>
    </Field>
  );
}
