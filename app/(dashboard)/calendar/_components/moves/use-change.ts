import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { PostAnswer } from "@/lib/posts/answer-each";
import type { CalendarPostView } from "@/lib/posts/calendar-types";
import { calendarKey, changePosts, restorePosts, snapshotPosts } from "../calendar-cache";
import type { CalendarPost } from "../calendar-posts";
import { moveKey } from "./move-key";
import { Unreachable } from "./send-moves";

interface Change<Value> {
  posts: readonly CalendarPost[];
  /** How a post looks at once; null takes it off. */
  show: (post: CalendarPostView) => CalendarPostView | null;
  send: () => Promise<PostAnswer<Value>[]>;
}

/** At once on screen; what the server refuses goes back. Gives its answers, or null where it gave none. */
export function useChange() {
  const client = useQueryClient();
  const t = useTranslations("calendar.moves");
  const { mutateAsync } = useMutation({
    mutationKey: moveKey,
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  });

  return async function change<Value extends { revision: number }>({
    posts,
    show,
    send,
  }: Change<Value>): Promise<PostAnswer<Value>[] | null> {
    const ids = new Set(posts.map(({ id }) => id));
    let answers: PostAnswer<Value>[] | null = null;
    const work = async () => {
      await client.cancelQueries({ queryKey: calendarKey });
      const before = snapshotPosts(client);
      changePosts(client, (post) => (ids.has(post.id) ? show(post) : post));
      try {
        answers = await send();
      } catch (error) {
        restorePosts(client, before);
        throw error;
      }
      const revisions = new Map(answers.flatMap((one) => (one.ok ? [[one.postId, one.value.revision]] : [])));
      if (revisions.size < ids.size) restorePosts(client, before);
      changePosts(client, (post) => {
        const revision = revisions.get(post.id);
        const shown = revision === undefined ? post : revisions.size < ids.size ? show(post) : post;
        return shown && revision !== undefined ? { ...shown, revision } : shown;
      });
    };
    await mutateAsync(work).catch((error: Error) => {
      toast.error(error instanceof Unreachable ? t("unreachable") : error.message);
    });
    return answers;
  };
}
