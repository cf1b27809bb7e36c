"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { postTitle } from "@/components/posts/post-title";
import { Poster } from "@/components/posts/poster";
import { StatusGlyph } from "@/components/posts/status-glyph";
import { TestMark } from "@/components/posts/test-mark";
import { Avatar } from "@/components/ui/avatar";
import type { PostHit } from "@/lib/posts/types";
import { Group, Row } from "./row";
import type { Hits } from "./use-search";

interface HitRowsProps {
  hits: Hits;
  timeZone: string;
  onOpen: (href: string) => void;
}

export function HitRows({ hits, timeZone, onOpen }: HitRowsProps) {
  const t = useTranslations("search.groups");
  return (
    <>
      {hits.posts.length > 0 && (
        <Group heading={t("posts")}>
          {hits.posts.map((post) => (
            <Row key={post.id} id={`post-${post.id}`} onTake={() => onOpen(`/posts/${post.id}`)}>
              <PostRow post={post} timeZone={timeZone} />
            </Row>
          ))}
        </Group>
      )}
      {hits.media.length > 0 && (
        <Group heading={t("media")}>
          {hits.media.map((file) => (
            <Row key={file.id} id={`media-${file.id}`} onTake={() => onOpen(`/media?open=${file.id}`)}>
              <Poster media={file} className="w-5 rounded-[4px]" />
              <Lines title={file.name} />
            </Row>
          ))}
        </Group>
      )}
      {hits.accounts.length > 0 && (
        <Group heading={t("accounts")}>
          {hits.accounts.map((account) => (
            <Row
              key={account.id}
              id={`account-${account.id}`}
              onTake={() => onOpen(`/accounts/${account.id}`)}
            >
              <AccountAvatar account={account} size={24} />
              <Lines title={account.displayName} detail={account.username && `@${account.username}`} />
              <TestMark account={account} />
            </Row>
          ))}
        </Group>
      )}
      {hits.people.length > 0 && (
        <Group heading={t("people")}>
          {hits.people.map((person) => (
            <Row key={person.userId} id={`person-${person.userId}`} onTake={() => onOpen("/team")}>
              <Avatar name={person.name} size={24} />
              <Lines title={person.name} detail={person.email} />
            </Row>
          ))}
        </Group>
      )}
    </>
  );
}

function PostRow({ post, timeZone }: { post: PostHit; timeZone: string }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const when = post.scheduledAt
    ? new Intl.DateTimeFormat(locale, {
        weekday: "short",
        day: "numeric",
        month: "short",
        hour: "2-digit",
        minute: "2-digit",
        timeZone,
      }).format(new Date(post.scheduledAt))
    : t("noTime");
  return (
    <>
      <Poster media={post.media} className="w-6 rounded-[4px]" />
      <Lines
        title={postTitle(post)}
        detail={
          <span className="flex items-center gap-1.5">
            <StatusGlyph status={post.status} />
            <span className="timecode">{when}</span>
            <span className="truncate">{post.accountName}</span>
          </span>
        }
      />
    </>
  );
}

function Lines({ title, detail }: { title: string; detail?: ReactNode }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate">{title}</span>
      {detail && <span className="block truncate text-sm text-ink3">{detail}</span>}
    </span>
  );
}
