"use client";

import { useState } from "react";
import type { AccountCapacity, AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { answerTime, type ComposerState, listProblems } from "./composer-state";
import { refuseDelivery } from "./delivery";
import { arrange } from "./photo-order";
import { useChoices } from "./use-choices";
import { useCreatorInfo } from "./use-creator-info";

export type ComposerModel = ReturnType<typeof useComposer>;

export interface Given {
  accounts: AccountView[];
  /** By account id; an account that is not in it has none to show. */
  capacities: Record<string, AccountCapacity>;
  media: MediaView[];
  /** TikTok has not audited this Cuepost's app; false also when nobody knows. */
  isUnaudited: boolean;
  initial: ComposerState;
}

/** What the person has chosen so far, what TikTok says of the account, and what follows from both. */
export function useComposer({ accounts, capacities, media: given, isUnaudited, initial }: Given) {
  const [state, setState] = useState(initial);
  const { settings, accountId } = state;
  const account = accounts.find(({ id }) => id === accountId) ?? null;
  const { videos, photos, media } = useChosen(state.mediaIds, given);
  const isAsked =
    account?.status === "connected" &&
    settings.delivery === "direct" &&
    refuseDelivery(account, "direct") === null;
  const creatorInfo = useCreatorInfo(isAsked ? account.id : null);
  const time = answerTime(state, new Date());
  return {
    state,
    settings,
    accounts,
    capacity: (accountId && capacities[accountId]) || null,
    isUnaudited,
    videos,
    photos,
    media,
    kind: media[0]?.kind ?? null,
    coverId: state.mediaIds[settings.photoCoverIndex] ?? null,
    account,
    time,
    isAsked,
    creatorInfo,
    creator: creatorInfo.data?.state === "ready" ? creatorInfo.data.info : null,
    problems: listProblems(state, { account, media, creator: creatorInfo.data, isUnaudited, time }),
    ...changesOf(setState),
  };
}

function useChosen(mediaIds: string[], given: MediaView[]) {
  const videos = useChoices("video", given);
  const photos = useChoices("photo", given);
  const known = new Map([...given, ...videos.items, ...photos.items].map((item) => [item.id, item]));
  return { videos, photos, media: mediaIds.flatMap((id) => known.get(id) ?? []) };
}

type Change = (known: ComposerState) => Partial<ComposerState>;

function changesOf(setState: (update: (known: ComposerState) => ComposerState) => void) {
  const update = (of: Change) => setState((known) => ({ ...known, ...of(known) }));
  const changeSettings = (part: Partial<PostSettings>) =>
    update(({ settings }) => ({ settings: { ...settings, ...part } }));
  return {
    change: (part: Partial<ComposerState>) => update(() => part),
    changeSettings,
    chooseAccount(accountId: string) {
      update(() => ({ accountId }));
      // Another creator has other options: what was chosen for one is not chosen for the other.
      changeSettings({ privacyLevel: null, allowComment: false, allowDuet: false, allowStitch: false });
    },
    chooseVideo(mediaId: string) {
      update(() => ({ mediaIds: [mediaId] }));
      changeSettings({ coverTimestampMs: 0, photoCoverIndex: 0 });
    },
    chooseCover(mediaId: string) {
      update(({ mediaIds, settings }) => ({
        settings: { ...settings, photoCoverIndex: Math.max(0, mediaIds.indexOf(mediaId)) },
      }));
    },
    choosePhotos(mediaIds: string[]) {
      update((known) => {
        const before = { mediaIds: known.mediaIds, photoCoverIndex: known.settings.photoCoverIndex };
        const { photoCoverIndex } = arrange(before, mediaIds);
        return { mediaIds, settings: { ...known.settings, photoCoverIndex } };
      });
    },
  };
}
