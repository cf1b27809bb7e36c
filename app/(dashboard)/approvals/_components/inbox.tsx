"use client";

import { CheckCheck } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { WaitingPost } from "@/lib/approvals/types";
import { SelectionBar } from "./selection-bar";
import { useInboxKeys } from "./use-inbox-keys";
import { useWaiting } from "./use-waiting";
import { WaitingRow } from "./waiting-row";

const Reading = dynamic(() => import("./reading").then(({ Reading }) => Reading), { ssr: false });

interface InboxProps {
  initial: WaitingPost[];
  timeZone: string;
  canCompose: boolean;
}

/** What waits for this person, the soonest first; below it what waits for others. */
export function Inbox({ initial, timeZone, canCompose }: InboxProps) {
  const t = useTranslations("approvals.inbox");
  const waiting = useWaiting(initial);
  const mine = waiting.filter(({ isMine }) => isMine);
  const others = waiting.filter(({ isMine }) => !isMine);
  const shown = [...mine, ...others];
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [openId, open] = useState<string | null>(null);
  const chosen = mine.filter(({ requestId }) => selected.has(requestId));
  const toggle = ({ requestId }: WaitingPost) =>
    select((before) => {
      const next = new Set(before);
      if (!next.delete(requestId)) next.add(requestId);
      return next;
    });
  const { rowRef } = useInboxKeys({ posts: shown, open, toggle });
  const row = (post: WaitingPost) => (
    <WaitingRow
      key={post.requestId}
      ref={rowRef(post.postId)}
      post={post}
      timeZone={timeZone}
      isSelected={selected.has(post.requestId)}
      onSelect={post.isMine ? () => toggle(post) : null}
      onOpen={() => open(post.postId)}
    />
  );
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col px-4 pb-6 md:px-5">
      {mine.length === 0 && (
        <EmptyState
          icon={<CheckCheck />}
          title={t("empty")}
          className={others.length > 0 ? "py-10" : undefined}
        >
          {t("emptyNote")}
        </EmptyState>
      )}
      {mine.length > 0 && (
        <section aria-label={t("mine")} className="pt-5">
          <h2 className="mb-1 text-sm text-ink3">{t("forYou", { count: mine.length })}</h2>
          <ul className="divide-y divide-line">{mine.map(row)}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={t("others")} className="pt-8">
          <h2 className="mb-1 text-sm text-ink3">{t("others")}</h2>
          <ul className="divide-y divide-line">{others.map(row)}</ul>
        </section>
      )}
      <SelectionBar
        chosen={chosen}
        isAll={chosen.length === mine.length}
        onAll={() => select(new Set(mine.map(({ requestId }) => requestId)))}
        onClear={() => select(new Set())}
      />
      {openId && (
        <Reading
          postId={openId}
          posts={shown}
          timeZone={timeZone}
          canCompose={canCompose}
          onOpen={open}
          onClose={() => open(null)}
        />
      )}
    </div>
  );
}
