import { z } from "zod";
import {
  ENDPOINT_ACCOUNTS_MAX,
  ENDPOINT_NAME_MAX,
  ENDPOINT_URL_MAX,
  eventTypes,
  OVERLAP_HOURS,
  OVERLAP_HOURS_MAX,
} from "./rules";

const settings = {
  name: z
    .string()
    .trim()
    .min(1, "Give the endpoint a name.")
    .max(ENDPOINT_NAME_MAX, `A name has at most ${ENDPOINT_NAME_MAX} characters.`),
  url: z.string().trim().min(1, "Say where events go.").max(ENDPOINT_URL_MAX, "The address is too long."),
  /** Null is every kind. */
  eventTypes: z
    .array(z.enum(eventTypes))
    .min(1, "Choose what is told.")
    .max(eventTypes.length)
    .transform((types) => [...new Set(types)])
    .nullable(),
  /** Null is every account. */
  accountIds: z
    .array(z.uuid())
    .min(1, "Choose an account first.")
    .max(ENDPOINT_ACCOUNTS_MAX)
    .transform((ids) => [...new Set(ids)])
    .nullable(),
};

export const MakeEndpointInput = z.strictObject({ ...settings, isTest: z.boolean() });
export type MakeEndpointInput = z.infer<typeof MakeEndpointInput>;

/** What is left out stays as it is. */
export const ChangeEndpointInput = z.strictObject({
  endpointId: z.uuid(),
  ...z.object(settings).partial().shape,
});
export type ChangeEndpointInput = z.infer<typeof ChangeEndpointInput>;

export const EndpointInput = z.strictObject({ endpointId: z.uuid() });

export const SwitchEndpointInput = z.strictObject({ endpointId: z.uuid(), isOn: z.boolean() });

export const RotateSecretInput = z.strictObject({
  endpointId: z.uuid(),
  overlapHours: z.int().min(0).max(OVERLAP_HOURS_MAX).default(OVERLAP_HOURS),
});

export const DeliveryInput = z.strictObject({ deliveryId: z.uuid() });

export const ReplaySinceInput = z.strictObject({
  endpointId: z.uuid(),
  since: z.iso.datetime({ offset: true }),
});
