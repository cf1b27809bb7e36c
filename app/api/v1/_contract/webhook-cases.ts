import { randomUUID } from "node:crypto";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { sendTest } from "@/lib/webhooks/send-test";
import type { Case, Cases, World } from "./world";

const url = "https://hooks.invalid/cuepost";

async function endpoint({ member }: World) {
  const input = { name: "Newsroom", url, isTest: false, eventTypes: null, accountIds: null };
  const { endpointId } = await makeEndpoint(member, input);
  return { endpoint_id: endpointId };
}

async function delivery(world: World) {
  const { endpoint_id: endpointId } = await endpoint(world);
  return { delivery_id: (await sendTest(world.member, endpointId)).deliveryId };
}

const noEndpoint = { endpoint_id: randomUUID() };
const noDelivery = { delivery_id: randomUUID() };
const since = "2026-01-01T00:00:00Z";

const ofEndpoint = (body?: unknown): Case => ({
  taken: async (world) => ({ params: await endpoint(world), body }),
  refused: () => ({ params: noEndpoint, body, code: "not_found" }),
});
const ofDelivery: Case = {
  taken: async (world) => ({ params: await delivery(world) }),
  refused: () => ({ params: noDelivery, code: "not_found" }),
};

export const webhookCases: Cases = {
  createWebhookEndpoint: {
    taken: () => ({ body: { name: "Newsroom", url, events: ["post.published"] } }),
    refused: () => ({ body: { name: "Newsroom", url: "https://10.0.0.1/" }, code: "invalid_request" }),
  },
  deleteWebhookEndpoint: ofEndpoint(),
  getWebhookDelivery: ofDelivery,
  getWebhookEndpoint: ofEndpoint(),
  listWebhookDeliveries: ofEndpoint(),
  listWebhookEndpoints: {
    taken: async (world) => {
      await endpoint(world);
      return {};
    },
    refused: () => ({ query: { hello: "1" }, code: "unknown_field" }),
  },
  replayWebhookDelivery: ofDelivery,
  replayWebhookEndpoint: ofEndpoint({ since }),
  rotateWebhookSecret: ofEndpoint({ overlap_hours: 48 }),
  testWebhookEndpoint: ofEndpoint(),
  updateWebhookEndpoint: ofEndpoint({ name: "Desk", events: null, enabled: false }),
};
