"use client";

import { unauditedWords } from "@/lib/posts/problems";
import { AccountField } from "./account-field";
import { AuditNotice } from "./audit-notice";
import { PostCapacity } from "./capacity-line";
import { CaptionField } from "./caption-field";
import { refuseDelivery } from "./delivery";
import { DeliveryField } from "./delivery-field";
import { DirectQuestions } from "./direct-questions";
import { MediaField } from "./media-field";
import { TimeField } from "./time-field";
import { TitleField } from "./title-field";
import type { ComposerModel } from "./use-composer";

interface QuestionsProps {
  composer: ComposerModel;
  zones: string[];
  /** The workspace's rule for posts that are late. */
  lateMinutesMax: number;
}

/** In the order of TikTok's guidelines: account, what it is, who sees it, what it promotes; then the time. */
export function Questions({ composer, zones, lateMinutesMax }: QuestionsProps) {
  const { state, settings, changeSettings } = composer;
  const kind = composer.kind ?? "video";
  const isDirect = settings.delivery === "direct";
  return (
    <div className="grid max-w-3xl content-start gap-6 px-4 py-6 md:px-6">
      <Account composer={composer} />
      <DeliveryField
        value={settings.delivery}
        account={composer.account}
        kind={composer.kind}
        capacity={composer.capacity}
        timeZone={state.timeZone}
        onChange={(delivery) => changeSettings({ delivery })}
      />
      <MediaField composer={composer} />
      {kind === "photo" && (
        <TitleField value={settings.title} onChange={(title) => changeSettings({ title })} />
      )}
      {(isDirect || kind === "photo") && (
        <CaptionField
          kind={kind}
          value={settings.caption}
          onChange={(caption) => changeSettings({ caption })}
        />
      )}
      {isDirect && <DirectQuestions composer={composer} kind={kind} />}
      <TimeField
        state={state}
        answer={composer.time}
        zones={zones}
        lateMinutesMax={lateMinutesMax}
        onChange={composer.change}
      />
    </div>
  );
}

function Account({ composer }: { composer: ComposerModel }) {
  const { state, settings, account, capacity, creatorInfo, problems, changeSettings } = composer;
  const isDirect = settings.delivery === "direct";
  const isTooPublic = problems.some(({ message }) => message === unauditedWords.account);
  const canDraft = account !== null && refuseDelivery(account, "inbox") === null;
  return (
    <AccountField
      accounts={composer.accounts}
      value={account}
      kind={composer.kind}
      delivery={settings.delivery}
      isAsked={composer.isAsked}
      creator={creatorInfo.data}
      failure={creatorInfo.error?.message ?? null}
      onRetry={() => void creatorInfo.refetch()}
      onChange={composer.chooseAccount}
    >
      {isDirect && capacity && <PostCapacity capacity={capacity} timeZone={state.timeZone} />}
      {isTooPublic && (
        <AuditNotice onSendDraft={canDraft ? () => changeSettings({ delivery: "inbox" }) : null} />
      )}
    </AccountField>
  );
}
