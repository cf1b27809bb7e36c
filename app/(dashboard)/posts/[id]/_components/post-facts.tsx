import type { ReactNode } from "react";
import { AccountAvatar } from "@/components/posts/account-avatar";
import { formatDuration, labelSentence, privacyLabels } from "@/lib/posts/rules";
import type { PostDetail } from "@/lib/posts/types";
import { sayWallClock } from "./say-time";
import { SchedulePlace } from "./schedule-place";

const MS = 1000;

export function PostFacts({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  const label = labelSentence(post);
  return (
    <div className="grid gap-6 sm:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-1">
      <PostVideo post={post} />
      <dl className="grid content-start gap-3">
        <Fact name="Account">
          <span className="flex items-center gap-2">
            <AccountAvatar account={post.account} size={20} />
            <span className="truncate font-medium">{post.account.displayName}</span>
            <span className="truncate text-ink2">@{post.account.username}</span>
          </span>
        </Fact>
        <Fact name={post.status === "published" ? "Was planned for" : "Time"}>
          <SchedulePlace post={post} timeZone={timeZone} />
        </Fact>
        {post.caption && (
          <Fact name="Caption">
            <span className="break-words whitespace-pre-line">{post.caption}</span>
          </Fact>
        )}
        <Fact name="Who can see it">{sayPrivacy(post)}</Fact>
        <Fact name="People may">{sayInteractions(post)}</Fact>
        {label && <Fact name="Disclosure">{label}</Fact>}
        {post.isAiGenerated && <Fact name="AI-generated">Labeled as AI-generated</Fact>}
        <Fact name="Cover">
          Frame at <span className="timecode">{(post.coverTimestampMs / MS).toFixed(2)} s</span>
        </Fact>
        <Fact name="Video">
          <span className="break-all">{post.media.name}</span>
          {post.media.durationMs !== null && (
            <span className="timecode text-ink2"> {formatDuration(post.media.durationMs)}</span>
          )}
        </Fact>
        {post.consent && (
          <Fact name="Agreed">
            {post.consent.by}, {sayWallClock(post.consent.givenAt, timeZone)}
            <span className="mt-0.5 block text-sm text-ink2">“{post.consent.sentence}”</span>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function PostVideo({ post }: { post: PostDetail }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: it is the person's own video, as TikTok will get it.
    <video
      key={post.media.id}
      src={`/media/${post.media.id}/file`}
      poster={post.media.hasPoster ? `/media/${post.media.id}/poster` : undefined}
      controls
      playsInline
      preload="none"
      aria-label={`Video ${post.media.name}`}
      className="aspect-[9/16] w-full max-w-[160px] rounded-xl sm:max-w-[220px] bg-black object-contain shadow-card"
    />
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3">
      <dt className="text-sm leading-5 text-ink3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sayPrivacy({ privacyLevel }: PostDetail): string {
  if (!privacyLevel) return "Not chosen yet";
  return privacyLabels[privacyLevel] ?? privacyLevel;
}

function sayInteractions({ allowComment, allowDuet, allowStitch }: PostDetail): string {
  const allowed = [allowComment && "comment", allowDuet && "duet", allowStitch && "stitch"].filter(Boolean);
  return allowed.length > 0 ? allowed.join(", ") : "only watch";
}
