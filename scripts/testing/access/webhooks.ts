import { changeEndpoint } from "@/lib/webhooks/change-endpoint";
import { deleteEndpoint } from "@/lib/webhooks/delete-endpoint";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { getDelivery, getEndpoint, listDeliveries, listEndpoints } from "@/lib/webhooks/queries";
import { replayDelivery, replayFailed } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";
import type { Member } from "@/lib/workspaces/types";
import { type Entries, type Entry, entry, list } from "./entry";
import type { Maker } from "./make-things";
import { listing, type OperationEntry, type Operations } from "./operation-entry";

const needs = "manage webhooks" as const;
const since = new Date(0);

export const newEndpoint = () => ({
  ...{ name: "Newsroom", url: "https://hooks.invalid/", isTest: false, eventTypes: null, accountIds: null },
});

const ofEndpoint = (call: (member: Member, id: string) => Promise<unknown>): Entry =>
  entry({ needs, about: "account", make: (make) => make.endpoint(), call });
const ofDelivery = (call: (member: Member, id: string) => Promise<unknown>): Entry =>
  entry({ needs, about: "account", make: (make) => make.delivery(), call });

export const webhookVerbs: Entries = {
  changeEndpoint: ofEndpoint((member, endpointId) => changeEndpoint(member, { endpointId, name: "Desk" })),
  deleteEndpoint: ofEndpoint(deleteEndpoint),
  getDelivery: ofDelivery(getDelivery),
  getEndpoint: ofEndpoint(getEndpoint),
  listDeliveries: ofEndpoint((member, id) => listDeliveries(member, id, { limit: 10 })),
  listEndpoints: list(needs, listEndpoints),
  makeEndpoint: list(needs, async (member) => {
    const { endpointId } = await makeEndpoint(member, newEndpoint());
    // A workspace has few, and many ask here.
    await deleteEndpoint(member, endpointId);
  }),
  replayDelivery: ofDelivery(replayDelivery),
  replayFailed: ofEndpoint((member, endpointId) => replayFailed(member, { endpointId, since })),
  rotateSecret: ofEndpoint((member, endpointId) => rotateSecret(member, { endpointId })),
  sendTest: ofEndpoint((member, endpointId) => sendTest(member, endpointId)),
  switchEndpoint: ofEndpoint((member, endpointId) => switchEndpoint(member, { endpointId, isOn: false })),
};

const aboutEndpoint = (body?: unknown): OperationEntry => ({
  ...{ needs, about: "account" },
  ask: async (make: Maker) => ({ params: { endpoint_id: await make.endpoint() }, body }),
});
const aboutDelivery: OperationEntry = {
  ...{ needs, about: "account" },
  ask: async (make) => ({ params: { delivery_id: await make.delivery() } }),
};

export const webhookOperations: Operations = {
  createWebhookEndpoint: listing(needs, {
    ask: async () => ({ body: { name: "Newsroom", url: "https://hooks.invalid/" } }),
    // A workspace has few, and many ask here.
    mayEnd: ["conflict"],
  }),
  deleteWebhookEndpoint: aboutEndpoint(),
  getWebhookDelivery: aboutDelivery,
  getWebhookEndpoint: aboutEndpoint(),
  listWebhookDeliveries: aboutEndpoint(),
  listWebhookEndpoints: listing(needs),
  replayWebhookDelivery: aboutDelivery,
  replayWebhookEndpoint: aboutEndpoint({ since: since.toISOString() }),
  rotateWebhookSecret: aboutEndpoint({}),
  testWebhookEndpoint: aboutEndpoint(),
  updateWebhookEndpoint: aboutEndpoint({ name: "Desk" }),
};
