import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { CalendarPostView } from "@/lib/posts/calendar-types";
import { resolveLocal } from "@/lib/posts/zones";
import { reschedulePostAction } from "../actions";
import {
  type CalendarSnapshot,
  calendarKey,
  changePosts,
  findPost,
  restorePosts,
  snapshotPosts,
} from "./calendar-cache";
import { sayDay } from "./landing";

export const moveKey = ["move-post"];

export interface Move {
  post: CalendarPostView;
  local: string;
  timeZone: string;
}

/** Shows the post at its new time at once, puts it back with the reason when the server refuses. */
export function useMovePost() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: moveKey,
    mutationFn: sendMove,
    onMutate: async (move: Move) => {
      await client.cancelQueries({ queryKey: calendarKey });
      const before = snapshotPosts(client);
      showAt(client, move);
      return before;
    },
    onError: (error, _move, before: CalendarSnapshot | undefined) => {
      if (before) restorePosts(client, before);
      toast.error(error.message);
    },
    onSuccess: (note, move) => {
      const { post, local, timeZone } = move;
      const undo = undoOf(post);
      toast(`Moved to ${sayDay(local)} ${local.slice(11)}`, {
        description: note,
        action: undo && {
          label: "Undo",
          onClick: () =>
            mutate({ post: latest(client, post), local: undo.local, timeZone: undo.timeZone ?? timeZone }),
        },
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  });
  return mutate;
}

async function sendMove({ post, local, timeZone }: Move): Promise<string | null> {
  const input = { postId: post.id, revision: post.revision, local, timeZone };
  const result = await reschedulePostAction(input).catch((cause: unknown) => {
    throw new Error("Cuepost could not be reached. The post keeps its time.", { cause });
  });
  if (!result.ok) throw new Error(result.message);
  return result.value.note;
}

function showAt(client: QueryClient, { post, local, timeZone }: Move): void {
  const scheduledAt = resolveLocal(local, timeZone).instant.toISOString();
  const moved = { scheduledAt, scheduledLocal: local, timeZone, revision: post.revision + 1 };
  changePosts(client, (one) => (one.id === post.id ? { ...one, ...moved } : one));
}

/** The time it had, if one can still go back to it. */
function undoOf({ scheduledAt, scheduledLocal, timeZone }: CalendarPostView) {
  if (!scheduledAt || !scheduledLocal || Date.parse(scheduledAt) <= Date.now()) return undefined;
  return { local: scheduledLocal, timeZone };
}

/** The post as it is now: others may have changed it, and our own move gave it a new revision. */
function latest(client: QueryClient, post: CalendarPostView): CalendarPostView {
  return findPost(client, post.id) ?? { ...post, revision: post.revision + 1 };
}
