import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useSentence } from "@/components/shell/sentences";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { PostAnswer } from "@/lib/posts/answer-each";
import type { CalendarPost } from "../calendar-posts";
import { useDayWords } from "../use-day-words";
import { isHanded, type Placement } from "./aim";
import type { Sent } from "./send-moves";
import { useGoBack } from "./use-go-back";

/** What was done, in a toast that takes it back. */
export function useSayMoves() {
  const say = useSentence();
  const t = useTranslations("calendar.moves");
  const words = useDayWords();
  const undo = useToastUndo();
  const goBack = useGoBack();

  function moved(placements: Placement[], answers: PostAnswer<Sent>[], left: number) {
    const done = placements.flatMap((placement) => {
      const answer = answers.find(({ postId }) => postId === placement.post.id);
      return answer?.ok ? [{ ...placement, ...answer.value }] : [];
    });
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [say(answer.message)]));
    const [first] = done;
    if (!first) return toast.error(refused[0] ?? t("nothing"));
    const stayed = refused.length + left;
    const asked = done.filter(
      ({ post, awaitsApproval }) => awaitsApproval && post.status === "scheduled",
    ).length;
    const notes = [
      isHanded(first) ? t("chooseAgain", { account: first.account.displayName }) : null,
      done.length === 1 && first.note ? say(first.note) : null,
      asked > 0 ? t("asksAgain", { count: asked }) : null,
      stayed > 0 ? t("stayed", { count: stayed, reason: refused[0] ?? "" }) : null,
    ];
    const description = notes.filter(Boolean).join(" ") || undefined;
    const back = done.filter(canGoBack);
    const title = titleOf(done);
    if (back.length === 0) toast(title, { description });
    else undo(title, () => goBack.moves(back), description);
  }

  function titleOf(done: (Placement & Sent)[]): string {
    const [first] = done as [Placement & Sent];
    if (done.length > 1) return t("movedMany", { count: done.length });
    const { local } = first.landing;
    const day = words.day(local.slice(0, 10), { weekday: "short", day: "numeric", month: "short" });
    const time = words.clock(local);
    if (isHanded(first)) return t("handed", { account: first.account.displayName, day, time });
    return wasStopped(first.post) ? t("scheduled", { day, time }) : t("moved", { day, time });
  }

  function removed(posts: readonly CalendarPost[], answers: PostAnswer<Sent>[]) {
    const done = posts.flatMap((post) => {
      const answer = answers.find(({ postId }) => postId === post.id);
      return answer?.ok ? [{ post, revision: answer.value.revision }] : [];
    });
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [say(answer.message)]));
    if (done.length === 0) return toast.error(refused[0] ?? t("nothing"));
    const count = posts.length - done.length;
    const description = count > 0 ? t("stayed", { count, reason: refused[0] ?? "" }) : undefined;
    undo(t("deleted", { count: done.length }), () => goBack.takeBack(done), description);
  }

  return { moved, removed };
}

/** The time it had must still be ahead; what was held is scheduled now, and is not held again by going back. */
function canGoBack({ post }: Placement): boolean {
  return !wasStopped(post) && Date.parse(post.scheduledAt ?? "") > Date.now();
}

function wasStopped({ status }: CalendarPost): boolean {
  return status === "needs attention" || status === "failed";
}
