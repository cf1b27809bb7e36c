import { z } from "zod";
import { overlapHours, scopes } from "@/lib/keys/rules";
import { operation } from "./operation";

export const Me = z
  .strictObject({
    workspace: z.strictObject({ id: z.uuid(), name: z.string(), time_zone: z.string() }),
    key: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      mode: z.enum(["live", "test"]),
      scopes: z.array(z.enum(scopes)),
      account_ids: z.array(z.uuid()),
    }),
    acts_for: z.strictObject({ id: z.uuid(), name: z.string(), role: z.string() }),
  })
  .meta({ id: "Me", description: "Who the key is, what it may do, and for whom it acts." });

export const getMe = operation({
  id: "getMe",
  method: "GET",
  path: "/me",
  tag: "Keys",
  summary: "Who am I?",
  description: "The key that asks: its workspace, its scopes, and the accounts that it sees.",
  scope: null,
  answer: { status: 200, description: "The key", schema: Me },
});

const instant = z.iso.datetime({ offset: true });

export const ApiKey = z
  .strictObject({
    id: z.uuid(),
    name: z.string().meta({ example: "Nightly import" }),
    mode: z.enum(["live", "test"]),
    prefix: z.string().meta({ description: "How the secret begins.", example: "cp_live_9fQ2" }),
    last_four: z.string().meta({ description: "How it ends.", example: "x7Ka" }),
    scopes: z.array(z.enum(scopes)),
    account_ids: z
      .array(z.uuid())
      .nullable()
      .meta({ description: "The accounts it is restricted to; null is all that its maker sees." }),
    created_at: instant,
    last_used_at: instant.nullable().meta({ description: "To the minute." }),
    expires_at: instant.nullable(),
    ends_at: instant.nullable().meta({
      description:
        "Until when the secret works beside the one that took its place; null unless it was rotated.",
    }),
    replaces: z.uuid().nullable().meta({ description: "The key whose place it took." }),
  })
  .meta({ id: "ApiKey", description: "A key, without its secret." });

export const getOwnKey = operation({
  id: "getOwnKey",
  method: "GET",
  path: "/keys/self",
  tag: "Keys",
  summary: "Read the key that asks",
  description: "When it expires, what it may do, and whether another one has taken its place.",
  scope: null,
  answer: { status: 200, description: "The key", schema: ApiKey },
});

export const rotateOwnKey = operation({
  id: "rotateOwnKey",
  method: "POST",
  path: "/keys/self/rotate",
  tag: "Keys",
  summary: "Give the key a new secret",
  description:
    "The new key has the name, scopes, accounts and expiry of the one that asks, which goes on for the overlap and then ends by itself. The secret is in this answer and in no other: an `Idempotency-Key` lets you ask again where the answer was lost.",
  scope: "keys:write",
  body: z.strictObject({
    overlap_hours: z
      .literal(overlapHours)
      .default(24)
      .meta({ description: "How long the old secret goes on; 0 ends it at once.", example: 24 }),
  }),
  answer: {
    status: 201,
    description: "The new key",
    schema: z
      .strictObject({
        key: ApiKey,
        secret: z.string().meta({ description: "Shown this once.", example: "cp_live_…" }),
        replaced: z.strictObject({ id: z.uuid(), ends_at: instant }),
      })
      .meta({ id: "RotatedKey", description: "A key with a new secret." }),
  },
  problems: ["conflict"],
});

export const revokeOwnKey = operation({
  id: "revokeOwnKey",
  method: "DELETE",
  path: "/keys/self",
  tag: "Keys",
  summary: "Revoke the key that asks",
  description: "It opens nothing from this answer on. Posts that it scheduled go out all the same.",
  scope: "keys:write",
  answer: { status: 204, description: "Revoked", schema: null },
});

export const keyOperations = [getMe, getOwnKey, rotateOwnKey, revokeOwnKey] as const;
