import { z } from "zod";
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  getWebhookDelivery,
  getWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  replayWebhookDelivery,
  replayWebhookEndpoint,
  rotateWebhookSecret,
  testWebhookEndpoint,
  updateWebhookEndpoint,
} from "@/lib/api/contract/webhooks";
import { cutPage, readCursor } from "@/lib/api/page-cursor";
import {
  deliveryStatuses,
  toDeliveryDetail,
  toDeliveryResource,
  toEndpointResource,
} from "@/lib/api/webhook-view";
import { changeEndpoint } from "@/lib/webhooks/change-endpoint";
import { deleteEndpoint } from "@/lib/webhooks/delete-endpoint";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { getDelivery, getEndpoint, listDeliveries, listEndpoints } from "@/lib/webhooks/queries";
import { replayDelivery, replayFailed } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";
import type { Member } from "@/lib/workspaces/types";
import { answers } from "../_door/answers";
import { naming } from "./naming";

const Place = z.string().regex(/^\d{1,10}$/);

async function showEndpoint(member: Member, endpointId: string) {
  return toEndpointResource(await getEndpoint(member, endpointId));
}

export const webhookHandlers = [
  answers(listWebhookEndpoints)(async ({ caller: { member } }) => ({
    body: { data: (await listEndpoints(member)).map(toEndpointResource), next_cursor: null },
  })),
  answers(createWebhookEndpoint)(async ({ caller: { member }, body, seed }) => {
    const { events: eventTypes, account_ids: accountIds, ...rest } = body;
    const input = { ...rest, eventTypes, accountIds, isTest: member.key?.isTest ?? false };
    const { endpointId, secret } = await naming(fields, () => makeEndpoint(member, input, seed));
    return { body: { ...(await showEndpoint(member, endpointId)), secret } };
  }),
  answers(getWebhookEndpoint)(async ({ caller: { member }, params }) => ({
    body: await showEndpoint(member, params.endpoint_id),
  })),
  answers(updateWebhookEndpoint)(async ({ caller: { member }, params, body }) => {
    const endpointId = params.endpoint_id;
    const { events: eventTypes, account_ids: accountIds, enabled, ...rest } = body;
    await naming(fields, () => changeEndpoint(member, { ...rest, endpointId, eventTypes, accountIds }));
    if (enabled !== undefined) await switchEndpoint(member, { endpointId, isOn: enabled });
    return { body: await showEndpoint(member, endpointId) };
  }),
  answers(deleteWebhookEndpoint)(async ({ caller: { member }, params }) => {
    await deleteEndpoint(member, params.endpoint_id);
    return { body: null };
  }),
  answers(rotateWebhookSecret)(async ({ caller: { member }, params, body }) => {
    const endpointId = params.endpoint_id;
    const { secret } = await rotateSecret(member, { endpointId, overlapHours: body.overlap_hours });
    return { body: { ...(await showEndpoint(member, endpointId)), secret } };
  }),
  answers(testWebhookEndpoint)(async ({ caller: { member }, params }) => {
    const { deliveryId, isTaken, durationMs, ...rest } = await sendTest(member, params.endpoint_id);
    return { body: { ...rest, delivery_id: deliveryId, taken: isTaken, duration_ms: durationMs } };
  }),
  answers(listWebhookDeliveries)(async ({ caller: { member }, params, query }) => {
    const list = `deliveries ${params.endpoint_id}`;
    const behind = readCursor(list, query.cursor, Place);
    const found = await listDeliveries(member, params.endpoint_id, {
      status: query.status && deliveryStatuses[query.status],
      before: behind ? Number(behind.key) : undefined,
      limit: query.limit + 1,
    });
    const placeOf = ({ place, id }: (typeof found)[number]) => ({ key: String(place), id });
    const { rows, next_cursor } = cutPage(list, { rows: found, limit: query.limit, placeOf });
    return { body: { data: rows.map(toDeliveryResource), next_cursor } };
  }),
  answers(getWebhookDelivery)(async ({ caller: { member }, params }) => ({
    body: toDeliveryDetail(await getDelivery(member, params.delivery_id)),
  })),
  answers(replayWebhookDelivery)(async ({ caller: { member }, params }) => {
    const { deliveryId } = await replayDelivery(member, params.delivery_id);
    return { body: toDeliveryDetail(await getDelivery(member, deliveryId)) };
  }),
  answers(replayWebhookEndpoint)(async ({ caller: { member }, params, body }) => ({
    body: await replayFailed(member, { endpointId: params.endpoint_id, since: new Date(body.since) }),
  })),
];

/** What the domain calls a field, and what a program does. */
const fields = { accountIds: "account_ids", eventTypes: "events" };
