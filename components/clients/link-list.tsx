"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { useSentence } from "@/components/shell/sentences";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Skeleton } from "@/components/ui/skeleton";
import type { LinkView } from "@/lib/clients/types";
import { linksKey } from "./links-key";
import type { LinkActions } from "./types";

interface LinkListProps {
  /** Null is every link that this person sees. */
  postId: string | null;
  timeZone: string;
  revoke: LinkActions["revoke"];
}

export function LinkList({ postId, timeZone, revoke }: LinkListProps) {
  const t = useTranslations("review.links");
  const { data: links, isError } = useQuery({
    queryKey: linksKey(postId),
    queryFn: ({ signal }) => fetchLinks(postId, signal),
  });
  return (
    <section aria-labelledby="links" className="mt-6 border-t border-line pt-4">
      <h3 id="links" className="font-semibold">
        {t("title")}
      </h3>
      {isError && <p className="mt-1 text-hold">{t("unreachable")}</p>}
      {!links && !isError && <Skeleton className="mt-3 h-16" />}
      {links?.length === 0 && <p className="mt-1 text-ink2">{t("empty")}</p>}
      <ul className="divide-y divide-line">
        {links?.map((link) => (
          <li key={link.id} className="py-3">
            <LinkRow link={link} timeZone={timeZone} revoke={revoke} showsSubject={postId === null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinkRowProps extends Omit<LinkListProps, "postId"> {
  link: LinkView;
  showsSubject: boolean;
}

function LinkRow({ link, timeZone, revoke, showsSubject }: LinkRowProps) {
  const t = useTranslations("review.links");
  const say = useSentence();
  const client = useQueryClient();
  const [isBusy, start] = useTransition();
  const { state, openedAt, lastOpenedAt, visitorNames, sentTo, hasPasscode } = link;

  const end = () =>
    start(async () => {
      const answer = await revoke({ linkId: link.id });
      if (answer.ok) toast(t("revoked"));
      else toast.error(say(answer.message));
      await client.invalidateQueries({ queryKey: linksKey() });
    });

  return (
    <div className="grid gap-1">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          {showsSubject && <Subject link={link} />}
          <p className="text-sm text-ink2">
            {t.rich("made", {
              by: link.createdByName,
              when: () => <Moment at={link.createdAt} timeZone={timeZone} />,
            })}
          </p>
        </div>
        {state === "open" ? (
          <Button size="sm" variant="danger" disabled={isBusy} onClick={end}>
            {t("revoke")}
          </Button>
        ) : (
          <Badge>{t(`states.${state}`)}</Badge>
        )}
      </div>
      <p className="text-sm text-ink2 text-pretty">
        {openedAt && lastOpenedAt
          ? t.rich("opened", {
              count: link.openCount,
              when: () => <Moment at={lastOpenedAt} timeZone={timeZone} />,
            })
          : t("unopened")}
        {visitorNames.length > 0 && <> · {t("visitors", { names: visitorNames.join(", ") })}</>}
      </p>
      <p className="text-sm text-ink3">
        {state === "open" &&
          t.rich("ends", { when: () => <Moment at={link.expiresAt} timeZone={timeZone} /> })}
        {hasPasscode && <> · {t("hasPasscode")}</>}
        {sentTo && <> · {t("sentTo", { address: sentTo })}</>}
      </p>
    </div>
  );
}

function Subject({ link: { about } }: { link: LinkView }) {
  const t = useTranslations("review.links");
  const format = useFormatter();
  if (about.kind === "post") {
    return <p className="line-clamp-2 font-medium">{about.name || t("post", { account: about.account })}</p>;
  }
  const range = format.dateTimeRange(
    new Date(`${about.firstDay}T12:00Z`),
    new Date(`${about.lastDay}T12:00Z`),
    {
      ...{ day: "numeric", month: "short" },
      timeZone: "UTC",
    },
  );
  return (
    <p className="font-medium">
      {range} · {about.accounts.join(", ")}
    </p>
  );
}

async function fetchLinks(postId: string | null, signal: AbortSignal): Promise<LinkView[]> {
  const response = await fetch(`/client-links${postId ? `?post=${postId}` : ""}`, { signal });
  if (!response.ok) throw new Error(`The links could not be read (${response.status}).`);
  return response.json();
}
