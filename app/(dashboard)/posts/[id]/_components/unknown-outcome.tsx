"use client";

import { Button } from "@/components/ui/button";
import type { PostDetail } from "@/lib/posts/types";
import { confirmOutcomeAction } from "../actions";
import { ConfirmButton } from "./confirm-button";
import { Note } from "./note";
import { usePostAction } from "./use-post-action";

/** TikTok was asked and its answer was lost: rather than post twice, Cuepost lets a person look. */
export function UnknownOutcome({ post, canCompose }: { post: PostDetail; canCompose: boolean }) {
  const { run, isBusy } = usePostAction(post);
  const isDraft = post.delivery === "inbox";
  const place = isDraft
    ? `the TikTok inbox of @${post.account.username}`
    : `the profile of @${post.account.username}`;
  const settle = (isThere: boolean, done: string) =>
    run((named) => confirmOutcomeAction({ ...named, isThere }), done);
  return (
    <Note status={post.status} looks="bg-hold-soft" title="Nobody knows yet whether TikTok has it">
      {post.statusReason && <p className="mb-1 text-ink">{post.statusReason}</p>}
      <p>Look at {place} in the TikTok app, and say here what you found. Until then nothing is sent again.</p>
      {canCompose && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            size="sm"
            disabled={isBusy}
            onClick={() => settle(true, isDraft ? "Noted: it is in the inbox." : "Noted: it is published.")}
          >
            It is there
          </Button>
          <ConfirmButton
            size="sm"
            disabled={isBusy}
            title={isDraft ? "Send the draft again?" : "Post it again?"}
            description={`If it is there after all, ${place} will have it twice, and only TikTok's app can delete one of the two. ${isDraft ? "The draft is sent" : "It goes out"} now, as it was agreed.`}
            confirm="Post again"
            leave="Look once more"
            onConfirm={() => settle(false, "It goes out now.")}
          >
            Post again
          </ConfirmButton>
        </div>
      )}
    </Note>
  );
}
