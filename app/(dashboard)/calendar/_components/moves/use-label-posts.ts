import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { labelPostsAction } from "@/app/(dashboard)/calendar/actions";
import { labelsKey } from "@/components/labels/use-labels";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { LabelView } from "@/lib/workspaces/types";
import { calendarKey, changePosts } from "../calendar-cache";
import type { CalendarPost } from "../calendar-posts";
import { answered, Unreachable } from "./send-moves";

interface LabelChange {
  add: string[];
  remove: string[];
}

/** Puts labels on several posts and takes them off; back goes only what really changed. */
export function useLabelPosts() {
  const client = useQueryClient();
  const t = useTranslations("calendar.moves");
  const undo = useToastUndo();
  const fail = (error: Error) => toast.error(error instanceof Unreachable ? t("unreachable") : error.message);

  return async function label(posts: readonly CalendarPost[], change: LabelChange): Promise<void> {
    const labels = client.getQueryData<LabelView[]>(labelsKey) ?? [];
    const ids = new Set(posts.map(({ id }) => id));
    changePosts(client, (post) => {
      if (!ids.has(post.id)) return post;
      const kept = post.labels.filter(({ id }) => !change.remove.includes(id) && !change.add.includes(id));
      return { ...post, labels: [...kept, ...labels.filter(({ id }) => change.add.includes(id))] };
    });
    try {
      const changed = await answered(labelPostsAction({ postIds: [...ids], ...change }));
      const added = changed.added.map(({ postId }) => postId);
      const removed = changed.removed.map(({ postId }) => postId);
      const back = async () => {
        if (added.length > 0)
          await answered(labelPostsAction({ postIds: added, add: [], remove: change.add }));
        if (removed.length > 0)
          await answered(labelPostsAction({ postIds: removed, add: change.remove, remove: [] }));
      };
      const takeBack = () => void back().catch(fail).finally(refresh);
      if (added.length + removed.length > 0) undo(t("labelled", { count: posts.length }), takeBack);
    } catch (error) {
      fail(error as Error);
    }
    refresh();
  };

  function refresh() {
    void client.invalidateQueries({ queryKey: calendarKey });
  }
}
