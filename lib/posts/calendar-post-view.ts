import "server-only";
import type { CalendarPlan } from "./calendar-plan";
import type { CalendarPostView } from "./calendar-types";
import { type PostViewRow, toPostView } from "./post-view";

/** More of a caption than any card or row shows. */
const CAPTION_CHARS_MAX = 160;

export function toCalendarPost(row: PostViewRow, plan: CalendarPlan): CalendarPostView {
  const view = toPostView(row);
  const caption = view.caption.slice(0, CAPTION_CHARS_MAX).toWellFormed();
  return { ...view, caption, warnings: plan.warningsOf(row.post), labels: plan.labelsOf(view.id) };
}
