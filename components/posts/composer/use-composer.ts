"use client";

import { useState } from "react";
import type { AccountView } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { PostSettings } from "@/lib/posts/types";
import { answerTime, type ComposerState, listProblems } from "./composer-state";
import { useChoices } from "./use-choices";
import { useCreatorInfo } from "./use-creator-info";

export type ComposerModel = ReturnType<typeof useComposer>;

interface Given {
  accounts: AccountView[];
  media: MediaView[];
  initial: ComposerState;
}

/** What the person has chosen so far, what TikTok says of the account, and what follows from both. */
export function useComposer({ accounts, media: given, initial }: Given) {
  const [state, setState] = useState(initial);
  const media = useChoices(given);
  const account = accounts.find(({ id }) => id === state.accountId) ?? null;
  const video = media.find(({ id }) => id === state.mediaId) ?? null;
  const creatorInfo = useCreatorInfo(account?.status === "connected" ? account.id : null);
  const time = answerTime(state, new Date());
  const change = (part: Partial<ComposerState>) => setState((known) => ({ ...known, ...part }));
  const changeSettings = (part: Partial<PostSettings>) =>
    setState((known) => ({ ...known, settings: { ...known.settings, ...part } }));
  return {
    state,
    settings: state.settings,
    accounts,
    media,
    account,
    video,
    time,
    creatorInfo,
    creator: creatorInfo.data?.state === "ready" ? creatorInfo.data.info : null,
    problems: listProblems(state, { account, media: video, creator: creatorInfo.data, time }),
    change,
    changeSettings,
    chooseAccount(accountId: string) {
      change({ accountId });
      // Another creator has other options: what was chosen for one is not chosen for the other.
      changeSettings({ privacyLevel: null, allowComment: false, allowDuet: false, allowStitch: false });
    },
    chooseVideo(mediaId: string) {
      change({ mediaId });
      changeSettings({ coverTimestampMs: 0 });
    },
  };
}
