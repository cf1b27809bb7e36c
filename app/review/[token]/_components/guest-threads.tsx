import { useTranslations } from "next-intl";
import { CommentWords } from "@/components/comments/comment-words";
import { Avatar } from "@/components/ui/avatar";
import { Moment } from "@/components/ui/moment";
import type { CommentView, ThreadView } from "@/lib/comments/types";
import { GuestReply } from "./guest-reply";
import { guestThreadId } from "./guest-thread-id";
import { SeekButton } from "./seek-button";

interface GuestThreadsProps {
  threads: ThreadView[];
  base: string;
  postId: string;
  guestName: string;
  timeZone: string;
}

/** What was said with the client, the oldest first. */
export function GuestThreads({ threads, base, postId, guestName, timeZone }: GuestThreadsProps) {
  const t = useTranslations("review.threads");
  const said = threads.filter(({ isRemoved, replies }) => !isRemoved || replies.length > 0);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="text-base font-semibold">
        {t("title")}
      </h2>
      <ol className="divide-y divide-line">
        {said.map((thread) => (
          <li key={thread.id} id={guestThreadId(thread.id)} className="scroll-mt-4 py-3.5">
            <Line comment={thread} timeZone={timeZone}>
              {thread.momentMs !== null && <SeekButton momentMs={thread.momentMs} />}
              {thread.photoIndex !== null && (
                <a
                  href={`#photo-${thread.photoIndex + 1}`}
                  className="rounded-md bg-sunk px-1.5 text-sm leading-6 hover:bg-line"
                >
                  {t("photo", { number: thread.photoIndex + 1 })}
                </a>
              )}
              {thread.resolved && <span className="text-sm text-ok">{t("settled")}</span>}
            </Line>
            {thread.replies.length > 0 && (
              <ol className="ms-[2.125rem] mt-2.5 grid gap-2.5">
                {thread.replies.map((reply) => (
                  <li key={reply.id}>
                    <Line comment={reply} timeZone={timeZone} />
                  </li>
                ))}
              </ol>
            )}
            <GuestReply {...{ base, postId, guestName }} threadId={thread.id} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  comment: CommentView;
  timeZone: string;
  children?: React.ReactNode;
}

function Line({ comment, timeZone, children }: LineProps) {
  const t = useTranslations("review.threads");
  const { authorName, createdAt, isRemoved, body, mentions } = comment;
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-start gap-x-2.5">
      <Avatar name={authorName} size={24} />
      <div className="min-w-0">
        <p className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{authorName}</span>
          <Moment at={createdAt} timeZone={timeZone} className="text-sm text-ink3" />
          {children}
        </p>
        {isRemoved ? (
          <p className="text-ink3">{t("removed")}</p>
        ) : (
          <CommentWords body={body} mentions={mentions} />
        )}
      </div>
    </div>
  );
}
