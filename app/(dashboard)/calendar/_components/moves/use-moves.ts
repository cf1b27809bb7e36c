import { deletePostsAction } from "@/app/(dashboard)/calendar/actions";
import type { CalendarPostView } from "@/lib/posts/calendar-types";
import { useCalendar } from "../calendar-context";
import type { CalendarPost } from "../calendar-posts";
import { isHanded, isStill, type Placement } from "./aim";
import { answered, type Sent, sendMoves } from "./send-moves";
import { useChange } from "./use-change";
import { useSayMoves } from "./use-say-moves";

/** Shows a change at once, takes back what the server refuses, and says what was done with a way back. */
export function useMoves() {
  const change = useChange();
  const say = useSayMoves();
  const { timeZone } = useCalendar();

  async function put(all: readonly Placement[]): Promise<void> {
    const placements = all.filter((one) => !one.problem && !isStill(one));
    const byId = new Map(placements.map((placement) => [placement.post.id, placement]));
    const answers = await change<Sent>({
      posts: placements.map(({ post }) => post),
      show: (post) => showPlaced(post, byId.get(post.id), timeZone),
      send: () => sendMoves(placements, timeZone),
    });
    if (answers) say.moved(placements, answers, all.length - placements.length);
  }

  async function remove(posts: readonly CalendarPost[]): Promise<void> {
    const refs = posts.map(({ id, revision }) => ({ postId: id, revision }));
    const answers = await change<Sent>({
      posts,
      show: () => null,
      send: () => answered(deletePostsAction({ posts: refs })),
    });
    if (answers) say.removed(posts, answers);
  }

  return { put, remove };
}

function showPlaced(
  post: CalendarPostView,
  placement: Placement | undefined,
  timeZone: string,
): CalendarPostView {
  if (!placement) return post;
  const { landing, account } = placement;
  const time = { scheduledAt: landing.instant.toISOString(), scheduledLocal: landing.local, timeZone };
  const handed = isHanded(placement) && ({ status: "draft", statusReason: null } as const);
  return { ...post, ...time, account, warnings: [], ...handed };
}
