import { AccountAvatar } from "@/components/posts/account-avatar";
import { deliveryWords } from "@/components/posts/composer/delivery";
import { isOut } from "@/lib/posts/states";
import type { PostDetail } from "@/lib/posts/types";
import { ChoiceFacts } from "./choice-facts";
import { Fact } from "./fact";
import { PostMedia } from "./post-media";
import { sayWallClock } from "./say-time";
import { SchedulePlace } from "./schedule-place";

export function PostFacts({ post, timeZone }: { post: PostDetail; timeZone: string }) {
  return (
    <div className="grid gap-6 sm:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-1">
      <PostMedia post={post} />
      <dl className="grid content-start gap-3">
        <Fact name="Account">
          <span className="flex items-center gap-2">
            <AccountAvatar account={post.account} size={20} />
            <span className="truncate font-medium">{post.account.displayName}</span>
            <span className="truncate text-ink2">@{post.account.username}</span>
          </span>
        </Fact>
        <Fact name={isOut(post.status) ? "Was planned for" : "Time"}>
          <SchedulePlace post={post} timeZone={timeZone} />
        </Fact>
        <Fact name="How">{deliveryWords[post.delivery]}</Fact>
        <ChoiceFacts post={post} />
        {post.publicSince && (
          <Fact name="Public since">
            <time dateTime={post.publicSince}>{sayWallClock(post.publicSince, timeZone)}</time>
          </Fact>
        )}
        {post.publicEndedAt && (
          <Fact name="Public until">
            <time dateTime={post.publicEndedAt}>{sayWallClock(post.publicEndedAt, timeZone)}</time>
          </Fact>
        )}
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
