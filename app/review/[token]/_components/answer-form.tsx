"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlLooks } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { COMMENT_CHARS_MAX } from "@/lib/comments/rules";
import { GuestName } from "./guest-name";
import { MomentChoice } from "./moment-choice";

/** Under a thumb on a phone, whatever is scrolled to; the frame leaves it room. */
const barLooks =
  "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:border-line max-md:bg-paper max-md:px-4 max-md:pt-3 max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))]";

interface AnswerFormProps {
  base: string;
  postId: string;
  guestName: string;
  /** What was written before something went wrong. */
  words: string;
  /** Null where there is nothing to answer: then one can comment. */
  request: { id: string; contentHash: string; mayApprove: boolean } | null;
  isVideo: boolean;
  /** Opened by hand: then its buttons do not stay in sight. */
  isFolded: boolean;
  photoCount: number;
}

/** A plain form: with JavaScript it also knows the moment of the video, and asks for words where they are needed. */
export function AnswerForm(props: AnswerFormProps) {
  const { base, postId, guestName, words, request, isVideo, isFolded, photoCount } = props;
  const t = useTranslations("review.answer");
  const field = useRef<HTMLTextAreaElement>(null);
  const [isSending, setSending] = useState(false);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const isApproval = submitter?.getAttribute("value") === "approve";
    if (isSending) return event.preventDefault();
    if (!isApproval && !field.current?.value.trim()) {
      event.preventDefault();
      field.current?.setCustomValidity(t("sayWhat"));
      field.current?.reportValidity();
      return;
    }
    setSending(true);
  }

  return (
    <>
      <form
        id="answer"
        method="post"
        action={`${base}/answer`}
        onSubmit={onSubmit}
        className="grid scroll-mt-4 gap-3 max-md:[&_:is(input,textarea,select,button)]:scroll-mb-28"
      >
        <input type="hidden" name="postId" value={postId} />
        {request && (
          <>
            <input type="hidden" name="requestId" value={request.id} />
            <input type="hidden" name="seenHash" value={request.contentHash} />
          </>
        )}
        <GuestName id="name" initial={guestName} />
        <div className="grid gap-1.5">
          <label htmlFor="words" className="text-sm font-medium">
            {t(request ? "wordsToAnswer" : "words")}
          </label>
          <Textarea
            ref={field}
            id="words"
            name="body"
            rows={3}
            defaultValue={words}
            maxLength={COMMENT_CHARS_MAX}
            onInput={() => field.current?.setCustomValidity("")}
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          {isVideo && <MomentChoice />}
          {photoCount > 0 && <PhotoChoice count={photoCount} />}
          <Button
            type="submit"
            formAction={`${base}/comment`}
            variant={request ? "quiet" : "primary"}
            className="ms-auto"
          >
            {t("comment")}
          </Button>
        </div>
      </form>
      {request && (
        <div data-bar={isFolded ? undefined : true} className={cn("mt-2 flex gap-2", !isFolded && barLooks)}>
          <Button type="submit" form="answer" name="decision" value="changes" size="lg" className="flex-1">
            {t("changes")}
          </Button>
          {request.mayApprove && (
            <Button
              type="submit"
              form="answer"
              name="decision"
              value="approve"
              variant="primary"
              size="lg"
              className="flex-1"
            >
              {t("approve")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function PhotoChoice({ count }: { count: number }) {
  const t = useTranslations("review.answer");
  return (
    <select name="photoIndex" aria-label={t("about")} className={`${controlLooks} h-control w-auto px-3`}>
      <option value="">{t("allPhotos")}</option>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a photo is its place.
        <option key={index} value={index}>
          {t("onPhoto", { number: index + 1 })}
        </option>
      ))}
    </select>
  );
}
