"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { AccountCapacity, AccountView, CreatorInfo } from "@/lib/accounts/types";
import type { AccountApproval } from "@/lib/approvals/types";
import type { Composition, CompositionTarget } from "@/lib/compositions/input";
import type { MediaView } from "@/lib/media/types";
import { findProblems, type Problem } from "@/lib/posts/problems";
import { emptySettings } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import { changesOf } from "./changes";
import {
  answerTime,
  type ComposerWords,
  listProblems,
  type PlacedProblem,
  placeProblems,
  type TimeAnswer,
} from "./composer-state";
import { canDeliver } from "./delivery";
import { settingsOf } from "./targets";
import { useChoices } from "./use-choices";
import { type CreatorAnswer, useCreatorInfos } from "./use-creator-infos";

export type ComposerModel = ReturnType<typeof useComposer>;

export interface Given {
  accounts: AccountView[];
  /** By account id; an account that is not in it has none to show. */
  capacities: Record<string, AccountCapacity>;
  media: MediaView[];
  /** By account id: those that ask for approval. */
  approvals: Record<string, AccountApproval>;
  /** Of TikTok and of its sandbox: it has not audited this Cuepost's app; false also when nobody knows. */
  unaudited: { live: boolean; test: boolean };
  initial: Composition;
}

/** One of the accounts it goes to: what is chosen for it, what TikTok says of it, and what follows. */
export interface TargetModel {
  target: CompositionTarget;
  /** Null when it is no longer connected to the workspace. */
  account: AccountView | null;
  capacity: AccountCapacity | null;
  approval: AccountApproval | null;
  settings: PostSettings;
  isUnaudited: boolean;
  isAsked: boolean;
  answer: CreatorAnswer;
  creator: CreatorInfo | null;
  time: TimeAnswer;
  problems: Problem[];
}

/** What the person has chosen so far, what TikTok says of the accounts, and what follows from both. */
export function useComposer({ accounts, capacities, media: given, approvals, unaudited, initial }: Given) {
  const t = useTranslations("composer");
  const [state, setState] = useState(initial);
  /** Why the server refused the post of an account, until something of it changes. */
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const { videos, photos, media } = useChosen(state.mediaIds, given);
  const lostMedia = state.mediaIds.length - media.length;
  const asked = state.targets.map((target) => isAsked(target, accounts));
  const answers = useCreatorInfos(
    state.targets.map(({ accountId }, index) => (asked[index] ? accountId : null)),
  );
  const now = new Date();
  const targets = state.targets.map((target, index): TargetModel => {
    const answer = answers[index] ?? noAnswer;
    const account = accounts.find(({ id }) => id === target.accountId) ?? null;
    const settings = settingsOf(state, target);
    const time = answerTime(state, target, { now, t });
    const approval = approvals[target.accountId] ?? null;
    const isUnaudited = account?.isTest ? unaudited.test : unaudited.live;
    const facts = { account, media, lostMedia, creator: answer.data, isUnaudited, time, approval };
    return {
      target,
      account,
      capacity: capacities[target.accountId] ?? null,
      approval,
      settings,
      isUnaudited,
      isAsked: asked[index] ?? false,
      answer,
      creator: answer.data?.state === "ready" ? answer.data.info : null,
      time,
      problems: listProblems(settings, facts, t),
    };
  });
  const changes = useMemo(() => changesOf(setState, setRefusals), []);
  const time = answerTime(state, null, { now, t });
  return {
    state,
    accounts,
    capacities,
    videos,
    photos,
    media,
    kind: media[0]?.kind ?? null,
    coverId: state.mediaIds[state.photoCoverIndex] ?? null,
    targets,
    time,
    refusals,
    setRefusals,
    problems: problemsOf({ state, targets, media, lostMedia, time, t }),
    ...changes,
  };
}

const noAnswer: CreatorAnswer = { data: undefined, failure: null, retry: () => {} };

function isAsked({ accountId, choices }: CompositionTarget, accounts: AccountView[]): boolean {
  const account = accounts.find(({ id }) => id === accountId);
  return account?.status === "connected" && choices.delivery === "direct" && canDeliver(account, "direct");
}

function useChosen(mediaIds: string[], given: MediaView[]) {
  const videos = useChoices("video", given);
  const photos = useChoices("photo", given);
  const known = new Map([...given, ...videos.items, ...photos.items].map((item) => [item.id, item]));
  return { videos, photos, media: mediaIds.flatMap((id) => known.get(id) ?? []) };
}

interface Found {
  state: Composition;
  targets: TargetModel[];
  media: MediaView[];
  lostMedia: number;
  time: TimeAnswer;
  t: ComposerWords;
}

function problemsOf({ state, targets, media, lostMedia, time, t }: Found): PlacedProblem[] {
  if (targets.length > 0) {
    return placeProblems(targets.map(({ target, problems }) => ({ accountId: target.accountId, problems })));
  }
  const { title, caption, coverTimestampMs, photoCoverIndex } = state;
  const settings = { ...emptySettings, title, caption, coverTimestampMs, photoCoverIndex };
  // Without an account it is judged as a draft would be: by its media and its words.
  const ofContent = findProblems({
    settings: { ...settings, delivery: "inbox" },
    media,
    creator: null,
    isUnaudited: false,
  });
  return [
    { field: "account" as const, message: t("account.missing") },
    ...ofContent,
    ...(lostMedia > 0 ? [{ field: "media" as const, message: t("media.lost", { count: lostMedia }) }] : []),
    ...(time.state === "problem" ? [{ field: "time" as const, message: time.message }] : []),
  ].map((problem) => ({ ...problem, accountId: null }));
}
