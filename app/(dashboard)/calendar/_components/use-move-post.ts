import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import type { PostView } from "@/lib/posts/types";
import { resolveLocal } from "@/lib/posts/zones";
import { reschedulePostAction } from "../actions";
import { sayDay } from "./landing";

export const moveKey = ["move-post"];
const calendarKey = ["calendar"];

export interface Move {
  post: PostView;
  local: string;
  timeZone: string;
}

type Snapshot = [readonly unknown[], PostView[] | undefined][];

/** Shows the post at its new time at once, puts it back with the reason when the server refuses. */
export function useMovePost() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: moveKey,
    mutationFn: sendMove,
    onMutate: async (move: Move) => {
      await client.cancelQueries({ queryKey: calendarKey });
      const before = client.getQueriesData<PostView[]>({ queryKey: calendarKey });
      showAt(client, move);
      return before;
    },
    onError: (error, _move, before: Snapshot | undefined) => {
      for (const [key, posts] of before ?? []) client.setQueryData(key, posts);
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
  client.setQueriesData<PostView[]>({ queryKey: calendarKey }, (posts) =>
    posts?.map((one) => (one.id === post.id ? { ...one, ...moved } : one)),
  );
}

/** The time it had, if one can still go back to it. */
function undoOf({ scheduledAt, scheduledLocal, timeZone }: PostView) {
  if (!scheduledAt || !scheduledLocal || Date.parse(scheduledAt) <= Date.now()) return undefined;
  return { local: scheduledLocal, timeZone };
}

/** The post as it is now: others may have changed it, and our own move gave it a new revision. */
function latest(client: QueryClient, post: PostView): PostView {
  const lists = client.getQueriesData<PostView[]>({ queryKey: calendarKey });
  const found = lists.flatMap(([, posts]) => posts ?? []).find(({ id }) => id === post.id);
  return found ?? { ...post, revision: post.revision + 1 };
}
