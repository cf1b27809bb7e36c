"use server";

import { revalidatePath } from "next/cache";
import { memberAction } from "@/lib/auth/member-action";
import { changeEndpoint } from "@/lib/webhooks/change-endpoint";
import { deleteEndpoint } from "@/lib/webhooks/delete-endpoint";
import {
  ChangeEndpointInput,
  DeliveryInput,
  EndpointInput,
  MakeEndpointInput,
  ReplaySinceInput,
  RotateSecretInput,
  SwitchEndpointInput,
} from "@/lib/webhooks/input";
import { makeEndpoint } from "@/lib/webhooks/make-endpoint";
import { replayDelivery, replayFailed } from "@/lib/webhooks/replay";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";
import { sendTest } from "@/lib/webhooks/send-test";
import { switchEndpoint } from "@/lib/webhooks/switch-endpoint";

const revalidate = () => revalidatePath("/settings/webhooks", "layout");

/** Gives the secret, which is told this once. */
export const makeEndpointAction = memberAction(MakeEndpointInput, async (member, input) => {
  const made = await makeEndpoint(member, input);
  revalidate();
  return made;
});

export const changeEndpointAction = memberAction(ChangeEndpointInput, async (member, input) => {
  await changeEndpoint(member, input);
  revalidate();
});

export const switchEndpointAction = memberAction(SwitchEndpointInput, async (member, input) => {
  await switchEndpoint(member, input);
  revalidate();
});

export const deleteEndpointAction = memberAction(EndpointInput, async (member, { endpointId }) => {
  await deleteEndpoint(member, endpointId);
  revalidate();
});

export const rotateWebhookSecretAction = memberAction(RotateSecretInput, async (member, input) => {
  const { secret } = await rotateSecret(member, input);
  revalidate();
  return { secret };
});

export const sendTestAction = memberAction(EndpointInput, async (member, { endpointId }) => {
  const answer = await sendTest(member, endpointId);
  revalidate();
  return answer;
});

export const replayDeliveryAction = memberAction(DeliveryInput, async (member, { deliveryId }) => {
  const again = await replayDelivery(member, deliveryId);
  revalidate();
  return again;
});

export const replayFailedAction = memberAction(ReplaySinceInput, async (member, { endpointId, since }) => {
  const result = await replayFailed(member, { endpointId, since: new Date(since) });
  revalidate();
  return result;
});
