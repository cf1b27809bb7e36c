import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { accounts, callWindows, users } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { callsPerMinute, type TikTokEndpoint } from "@/lib/tiktok";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { toAccountView, viewColumns } from "./account-view";
import { countRecentCalls } from "./call-slots";
import { seesAccounts } from "./sees-accounts";
import { findTikTokOf, type World } from "./tiktok-of";
import type { AccountDetail, AccountFailureView, EndpointUse } from "./types";

/** Those that posting stands and falls with; the others are shown once they were called. */
const alwaysShown = new Set<string>(["creator_info", "video_init", "inbox_init", "content_init", "status"]);

export async function getAccountDetail(
  member: Member,
  accountId: string,
  now = new Date(),
): Promise<AccountDetail> {
  assertMay(member, "view workspace");
  const isId = z.uuid().safeParse(accountId).success;
  const [row] = isId ? await selectDetail(member, accountId) : [];
  if (!row) throw new AppError("not-found", "This account does not exist.");
  const { view, detail, connectedByName } = row;
  return {
    ...toAccountView(view),
    accessExpiresAt: toIso(detail.accessExpiresAt),
    refreshedAt: toIso(detail.refreshedAt),
    refreshLostAt: toIso(detail.refreshLostAt),
    connectedByName,
    lastSuccessAt: toIso(detail.lastSuccessAt),
    lastFailure: toFailure(detail),
    videoSource: detail.videoSource,
    deploymentVideoSource: getEnv().TIKTOK_VIDEO_SOURCE,
    isPrivate: detail.isPrivate,
    endpoints: await listEndpoints(view, now),
  };
}

function selectDetail(member: Member, accountId: string) {
  return db
    .select({
      view: viewColumns,
      detail: {
        accessExpiresAt: accounts.accessExpiresAt,
        refreshedAt: accounts.refreshedAt,
        refreshLostAt: accounts.refreshLostAt,
        lastSuccessAt: accounts.lastSuccessAt,
        lastFailureAt: accounts.lastFailureAt,
        lastFailure: accounts.lastFailure,
        videoSource: accounts.videoSource,
        isPrivate: accounts.isPrivate,
      },
      connectedByName: sql<string | null>`coalesce(${users.name}, ${users.email})`,
    })
    .from(accounts)
    .leftJoin(users, eq(users.id, accounts.connectedBy))
    .where(and(eq(accounts.id, accountId), seesAccounts(member)));
}

type DetailRow = Awaited<ReturnType<typeof selectDetail>>[number]["detail"];

function toFailure({ lastFailure, lastFailureAt }: DetailRow): AccountFailureView | null {
  return lastFailure && lastFailureAt && { at: lastFailureAt.toISOString(), ...lastFailure };
}

/** One row an endpoint at the most, so there is nothing to page. */
async function listEndpoints(account: World & { id: string }, now: Date): Promise<EndpointUse[]> {
  const windowMs = findTikTokOf(account)?.rateWindowMs;
  if (windowMs === undefined) return [];
  const rows = await db.select().from(callWindows).where(eq(callWindows.accountId, account.id));
  return (Object.keys(callsPerMinute) as TikTokEndpoint[]).flatMap((endpoint) => {
    const limit = callsPerMinute[endpoint];
    const row = rows.find((window) => window.endpoint === endpoint);
    const used = countRecentCalls(row?.calledAt ?? [], windowMs, now);
    const isBlocked = row?.blockedUntil && row.blockedUntil > now;
    if (limit === null || !(alwaysShown.has(endpoint) || used > 0 || isBlocked)) return [];
    return [{ endpoint, used, limit, blockedUntil: isBlocked ? toIso(row.blockedUntil) : null }];
  });
}

const toIso = (at: Date | null): string | null => at?.toISOString() ?? null;
