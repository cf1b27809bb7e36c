import "server-only";
import { and, eq, isNotNull, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { media } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import type { MediaFilters } from "./input";
import { hasLabel } from "./media-labels";
import { isUsed } from "./media-usage";
import type { MediaState } from "./rules";

/** What of the workspace's library these filters leave. */
export function matches(
  member: Member,
  { kind, search, usage, state, label }: Omit<MediaFilters, "sort">,
): SQL | undefined {
  return and(
    eq(media.workspaceId, member.workspaceId),
    isNull(media.deletedAt),
    // What is on its way stands in the list of imports, and cannot be chosen yet.
    ne(media.status, "fetching"),
    kind && eq(media.kind, kind),
    search ? sql`${media.name} ilike ${`%${escapeLike(search)}%`}` : undefined,
    usage && (usage === "used" ? isUsed(member) : not(isUsed(member))),
    state && isIn(state),
    label ? hasLabel(label) : undefined,
  );
}

function isIn(state: MediaState): SQL | undefined {
  if (state === "leaving") return and(eq(media.status, "ready"), isNotNull(media.removeAt));
  return eq(media.status, state);
}

/** What a person types is looked for as it is: `%` and `_` mean themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
