import "server-only";
import { and, asc, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import {
  accounts,
  media,
  posts,
  webhookAttempts,
  webhookDeliveries,
  webhookEndpoints,
  webhookEvents,
} from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { ENDPOINTS_MAX } from "./rules";
import { noEndpoint, seesEndpoint } from "./sees-endpoint";
import type { DeliveryDetail, DeliveryStatus, DeliveryView, EndpointView } from "./types";

export const DELIVERIES_MAX = 100;
const ATTEMPTS_MAX = 200;
const NAME_CHARACTERS_MAX = 80;

const waiting = sql<number>`(select count(*) from ${webhookDeliveries}
  where ${webhookDeliveries.endpointId} = ${webhookEndpoints.id} and ${webhookDeliveries.status} = 'waiting')`;
const delivered = sql<string | null>`(select max(${webhookDeliveries.endedAt}) from ${webhookDeliveries}
  where ${webhookDeliveries.endpointId} = ${webhookEndpoints.id} and ${webhookDeliveries.status} = 'delivered')`;

async function selectEndpoints(member: Member, where?: SQL) {
  assertMay(member, "manage webhooks");
  const rows = await db
    .select({ endpoint: webhookEndpoints, waiting: waiting.mapWith(Number), delivered })
    .from(webhookEndpoints)
    .where(and(await seesEndpoint(member), where))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id))
    .limit(ENDPOINTS_MAX);
  return rows.map(toEndpointView);
}
type EndpointJoin = {
  endpoint: typeof webhookEndpoints.$inferSelect;
  waiting: number;
  delivered: string | null;
};

export function listEndpoints(member: Member): Promise<EndpointView[]> {
  return selectEndpoints(member);
}

export async function getEndpoint(member: Member, endpointId: string): Promise<EndpointView> {
  const [endpoint] = await selectEndpoints(member, eq(webhookEndpoints.id, endpointId));
  if (!endpoint) throw noEndpoint();
  return endpoint;
}

function toEndpointView({ endpoint, waiting, delivered }: EndpointJoin): EndpointView {
  const { id, name, url, isTest, accountIds, failingSince, disabledAt, disabledReason } = endpoint;
  const ends = endpoint.previousSecretEndsAt;
  return {
    ...{ id, name, url, isTest, accountIds, disabledReason },
    eventTypes: endpoint.eventTypes as EndpointView["eventTypes"],
    state: disabledAt ? "off" : failingSince ? "failing" : "on",
    failingSince: failingSince?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
    previousSecretEndsAt: ends && ends > new Date() ? ends.toISOString() : null,
    createdAt: endpoint.createdAt.toISOString(),
    waitingCount: waiting,
    lastDeliveredAt: delivered ? new Date(delivered).toISOString() : null,
  };
}

interface DeliveryFilter {
  status?: DeliveryStatus | undefined;
  /** Behind the one of this place. */
  before?: number | undefined;
  limit: number;
}

/** Newest first. */
export async function listDeliveries(
  member: Member,
  endpointId: string,
  { status, before, limit }: DeliveryFilter,
): Promise<DeliveryView[]> {
  await getEndpoint(member, endpointId);
  const rows = await selectDeliveries()
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        status && eq(webhookDeliveries.status, status),
        before === undefined ? undefined : lt(webhookDeliveries.place, before),
      ),
    )
    .orderBy(desc(webhookDeliveries.place))
    .limit(Math.min(limit, DELIVERIES_MAX + 1));
  return rows.map(toDeliveryView);
}

export async function getDelivery(member: Member, deliveryId: string): Promise<DeliveryDetail> {
  assertMay(member, "manage webhooks");
  const [row] = await selectDeliveries()
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(and(eq(webhookDeliveries.id, deliveryId), await seesEndpoint(member)));
  if (!row) throw new AppError("not-found", "There is no such delivery.");
  const attempts = await db
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(asc(webhookAttempts.number))
    .limit(ATTEMPTS_MAX);
  return {
    ...toDeliveryView(row),
    body: row.event.body,
    attempts: attempts.map(({ number, at, durationMs, status, answer, problem }) => {
      return { number, at: at.toISOString(), durationMs, status, answer, problem };
    }),
  };
}

function selectDeliveries() {
  const { id, type, subjectKind, subjectId, body } = webhookEvents;
  return db
    .select({
      delivery: webhookDeliveries,
      event: { id, type, subjectKind, subjectId, body },
      name: sql<string | null>`left(coalesce(nullif(${posts.title}, ''), nullif(${posts.caption}, ''),
        ${media.name}, ${accounts.displayName}), ${NAME_CHARACTERS_MAX}::int)`,
    })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .leftJoin(posts, and(eq(webhookEvents.subjectKind, "post"), eq(posts.id, webhookEvents.subjectId)))
    .leftJoin(media, and(eq(webhookEvents.subjectKind, "media"), eq(media.id, webhookEvents.subjectId)))
    .leftJoin(
      accounts,
      and(eq(webhookEvents.subjectKind, "account"), eq(accounts.id, webhookEvents.subjectId)),
    )
    .$dynamic();
}
type DeliveryRow = Awaited<ReturnType<typeof selectDeliveries>>[number];

function toDeliveryView({ delivery, event, name }: DeliveryRow): DeliveryView {
  const { id, place, endpointId, status, tries, nextTryAt, createdAt, endedAt } = delivery;
  return {
    ...{ id, place, endpointId, status, tries },
    eventId: event.id,
    type: event.type as DeliveryView["type"],
    subject: { kind: event.subjectKind, id: event.subjectId, name },
    nextTryAt: status === "waiting" ? (nextTryAt?.toISOString() ?? null) : null,
    isReplay: delivery.replayOf !== null,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
