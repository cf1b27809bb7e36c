import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, clientLinks, posts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { LISTED_LINKS_MAX, linkState } from "./rules";
import { seesLink } from "./sees-link";
import type { LinkView } from "./types";

/** The newest first; of one post where it is named. */
export async function listLinks(
  member: Member,
  { postId }: { postId?: string | undefined } = {},
  now = new Date(),
): Promise<LinkView[]> {
  assertMay(member, "share with clients");
  const rows = await db
    .select({
      link: clientLinks,
      name: sql<string | null>`coalesce(nullif(${posts.title}, ''), ${posts.caption})`,
      account: accounts.displayName,
    })
    .from(clientLinks)
    .leftJoin(posts, eq(posts.id, clientLinks.postId))
    .leftJoin(accounts, eq(accounts.id, posts.accountId))
    .where(and(seesLink(member), postId ? eq(clientLinks.postId, postId) : undefined))
    .orderBy(desc(clientLinks.createdAt), clientLinks.id)
    .limit(LISTED_LINKS_MAX);
  const names = await findNames(rows.flatMap(({ link }) => link.accountIds));
  return rows.map((row) => toView(row, names, now));
}

async function findNames(accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(inArray(accounts.id, [...new Set(accountIds)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface LinkRow {
  link: typeof clientLinks.$inferSelect;
  name: string | null;
  account: string | null;
}

function toView({ link, name, account }: LinkRow, names: Map<string, string>, now: Date): LinkView {
  const { id, postId, accountIds, firstDay, lastDay, sentTo, createdByName, openCount, visitorNames } = link;
  return {
    ...{ id, sentTo, createdByName, openCount, visitorNames },
    state: linkState(link, now),
    about: postId
      ? { kind: "post", postId, name: name ?? "", account: account ?? "" }
      : {
          kind: "plan",
          accounts: accountIds.flatMap((accountId) => names.get(accountId) ?? []).toSorted(),
          firstDay: firstDay ?? "",
          lastDay: lastDay ?? "",
        },
    hasPasscode: link.passcodeHash !== null,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    openedAt: link.openedAt?.toISOString() ?? null,
    lastOpenedAt: link.lastOpenedAt?.toISOString() ?? null,
  };
}
