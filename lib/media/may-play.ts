import "server-only";
import type { SQL } from "drizzle-orm";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { hasPost } from "./media-usage";

/** Who may not open the library still plays what stands in a post that they see. */
export function mayPlay(member: Member): SQL | undefined {
  assertMay(member, "view posts");
  return may(member.role, "view workspace") ? undefined : hasPost(seesPosts(member));
}
