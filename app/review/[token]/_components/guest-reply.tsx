import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { COMMENT_CHARS_MAX } from "@/lib/comments/rules";
import { GuestName } from "./guest-name";

interface GuestReplyProps {
  base: string;
  postId: string;
  threadId: string;
  guestName: string;
}

/** Folded until it is wanted; a plain form. */
export function GuestReply({ base, postId, threadId, guestName }: GuestReplyProps) {
  const t = useTranslations("review");
  return (
    <details className="ms-[2.125rem] mt-1">
      <summary className="-ms-1.5 flex min-h-8 w-fit cursor-pointer list-none items-center rounded-md px-1.5 text-sm text-ink2 hover:bg-sunk hover:text-ink pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        {t("threads.reply")}
      </summary>
      <form method="post" action={`${base}/comment`} className="mt-1.5 grid gap-2">
        <input type="hidden" name="postId" value={postId} />
        <input type="hidden" name="parentId" value={threadId} />
        <GuestName id={`name-${threadId}`} initial={guestName} />
        <Textarea
          name="body"
          rows={2}
          required
          maxLength={COMMENT_CHARS_MAX}
          aria-label={t("threads.replyLabel")}
          className="min-h-16"
        />
        <Button type="submit" size="sm" className="w-fit">
          {t("threads.send")}
        </Button>
      </form>
    </details>
  );
}
