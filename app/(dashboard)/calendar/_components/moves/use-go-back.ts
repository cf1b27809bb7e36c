import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { movePostsAction, takeBackAction } from "@/app/(dashboard)/calendar/actions";
import { calendarKey, changePosts } from "../calendar-cache";
import type { CalendarPost } from "../calendar-posts";
import { isHanded, type Placement } from "./aim";
import { moveKey } from "./move-key";
import { answered, type Sent, Unreachable } from "./send-moves";

/** A post as it was, at the revision that the change gave it. */
interface Changed {
  post: CalendarPost;
  revision: number;
}

interface WentBack {
  refused: string[];
  /** What could not be planned again as it was. */
  drafts: number;
}

/** Puts posts back where they were, and as they were. */
export function useGoBack() {
  const client = useQueryClient();
  const t = useTranslations("calendar.moves");
  const { mutate } = useMutation({
    mutationKey: moveKey,
    mutationFn: (work: () => Promise<WentBack>) => work(),
    onSuccess: ({ refused, drafts }) => {
      if (refused[0]) toast.error(refused[0]);
      if (drafts > 0) toast(t("backAsDrafts", { count: drafts }));
    },
    onError: (error) => toast.error(error instanceof Unreachable ? t("unreachable") : error.message),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  });
  return {
    moves: (done: readonly (Placement & Sent)[]) =>
      mutate(() => {
        const before = new Map(done.map(({ post, revision }) => [post.id, { ...post, revision }]));
        changePosts(client, (post) => before.get(post.id) ?? post);
        return sendBack(done);
      }),
    takeBack: (changed: readonly Changed[]) => mutate(() => sendTakeBack(changed)),
  };
}

async function sendBack(done: readonly (Placement & Sent)[]): Promise<WentBack> {
  const moves = done
    .filter((one) => !isHanded(one))
    .map(({ post, revision, landing }) => ({
      postId: post.id,
      revision,
      local: post.scheduledLocal ?? landing.local,
      timeZone: post.timeZone ?? "UTC",
    }));
  const answers = moves.length > 0 ? await answered(movePostsAction({ moves, isUndo: true })) : [];
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.message]));
  const handed = done.filter(isHanded);
  const handedBack = handed.length > 0 ? await sendTakeBack(handed) : { refused: [], drafts: 0 };
  return { refused: [...refused, ...handedBack.refused], drafts: handedBack.drafts };
}

async function sendTakeBack(changed: readonly Changed[]): Promise<WentBack> {
  const posts = changed.map(({ post, revision }) => ({ postId: post.id, revision }));
  const answers = await answered(takeBackAction({ posts }));
  const were = new Map(changed.map(({ post }) => [post.id, post.status]));
  const drafts = answers.filter(
    (answer) => answer.ok && answer.value.status === "draft" && were.get(answer.postId) !== "draft",
  );
  return { refused: answers.flatMap((answer) => (answer.ok ? [] : [answer.message])), drafts: drafts.length };
}
