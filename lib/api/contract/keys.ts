import { z } from "zod";
import { scopes } from "@/lib/keys/rules";
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

export const keyOperations = [getMe] as const;
