import { changeVisibility, discardDraft, finishDraft, removeAuthorization } from "./acts.ts";
import { readJson } from "./body.ts";
import type { Call } from "./call.ts";
import {
  expireAccessTokens,
  expireRefreshTokens,
  makeCreator,
  patchApp,
  patchCreator,
} from "./control-acts.ts";
import {
  AppPatch,
  CreatorInput,
  CreatorPatch,
  FinishInput,
  RemovalInput,
  VisibilityInput,
  WhoseInput,
} from "./control-input.ts";
import { describeApp, describeCreator, describeDelivery, showState } from "./control-state.ts";
import { findDelivery, listDeliveries } from "./deliveries.ts";
import { FaultInput } from "./fault-input.ts";
import { addFault, clearFaults, listFaults, removeFault } from "./faults.ts";
import { forgetViolations } from "./journal.ts";
import { json, type Reply } from "./reply.ts";

type Act = (call: Call, parts: string[]) => Reply | Promise<Reply>;

const USERNAME = "([a-z0-9._]{1,64})";
const PUBLISH_ID = "([A-Za-z0-9._~-]{1,64})";
const DONE = { ok: true };

/** JSON in, JSON out. What is done to a person's account or posts is what that person does in the app. */
export const CONTROL_CALLS: readonly [method: string, path: string, act: Act][] = [
  ["GET", "/state", showState],
  ["POST", "/faults", orderFault],
  ["DELETE", "/faults", dropFaults],
  ["DELETE", "/faults/(\\d{1,15})", dropFault],
  ["DELETE", "/violations", dropViolations],
  ["PATCH", "/app", changeApp],
  ["PUT", `/creators/${USERNAME}`, addCreator],
  ["PATCH", `/creators/${USERNAME}`, changeCreator],
  ["POST", "/expire-access-tokens", endAccessTokens],
  ["POST", "/expire-refresh-tokens", endRefreshTokens],
  ["POST", `/authorizations/${USERNAME}/remove`, removeApp],
  ["POST", `/drafts/${PUBLISH_ID}/finish`, postDraft],
  ["POST", `/drafts/${PUBLISH_ID}/discard`, dropDraft],
  ["PATCH", "/posts/(\\d{1,20})", showToOthers],
  ["GET", "/webhooks", listWebhooks],
  ["POST", "/webhooks/(\\d{1,15})/redeliver", redeliver],
];

async function orderFault(call: Call): Promise<Reply> {
  addFault(call.store, await readJson(call, FaultInput, "invalid_params"));
  return json(201, { faults: listFaults(call.store) });
}

function dropFault({ store }: Call, [id]: string[]): Reply {
  removeFault(store, Number(id));
  return json(200, { faults: listFaults(store) });
}

function dropFaults({ store }: Call): Reply {
  clearFaults(store);
  return json(200, { faults: [] });
}

function dropViolations({ store }: Call): Reply {
  forgetViolations(store);
  return json(200, { violations: [] });
}

async function changeApp(call: Call): Promise<Reply> {
  patchApp(call, await readJson(call, AppPatch, "invalid_params"));
  return json(200, describeApp(call.store));
}

async function addCreator(call: Call, [username = ""]: string[]): Promise<Reply> {
  const { nickname } = await readJson(call, CreatorInput, "invalid_params");
  return json(201, describeCreator(makeCreator(call, username, nickname)));
}

async function changeCreator(call: Call, [username = ""]: string[]): Promise<Reply> {
  const patch = await readJson(call, CreatorPatch, "invalid_params");
  return json(200, describeCreator(patchCreator(call, username, patch)));
}

async function endAccessTokens(call: Call): Promise<Reply> {
  const { creator } = await readJson(call, WhoseInput, "invalid_params");
  return json(200, { expired: expireAccessTokens(call, creator) });
}

async function endRefreshTokens(call: Call): Promise<Reply> {
  const { creator } = await readJson(call, WhoseInput, "invalid_params");
  return json(200, { expired: expireRefreshTokens(call, creator) });
}

async function removeApp(call: Call, [username = ""]: string[]): Promise<Reply> {
  const { reason } = await readJson(call, RemovalInput, "invalid_params");
  removeAuthorization(call, username, reason);
  return json(200, DONE);
}

async function postDraft(call: Call, [publishId = ""]: string[]): Promise<Reply> {
  const input = await readJson(call, FinishInput, "invalid_params");
  return json(200, { postId: finishDraft(call, publishId, input) });
}

function dropDraft(call: Call, [publishId = ""]: string[]): Reply {
  discardDraft(call, publishId);
  return json(200, DONE);
}

async function showToOthers(call: Call, [postId = ""]: string[]): Promise<Reply> {
  const { privacyLevel } = await readJson(call, VisibilityInput, "invalid_params");
  changeVisibility(call, postId, privacyLevel);
  return json(200, DONE);
}

function listWebhooks({ store }: Call): Reply {
  return json(200, { webhooks: listDeliveries(store).map(describeDelivery) });
}

function redeliver(call: Call, [id]: string[]): Reply {
  call.webhooks.redeliver(Number(id));
  const delivery = findDelivery(call.store, Number(id));
  return json(202, delivery && describeDelivery(delivery));
}
