import { z } from "zod";
import { USAGE_DAYS_DEFAULT, USAGE_DAYS_MAX } from "../rules";
import { operation } from "./operation";
import { queryInteger } from "./query";

const count = z.int().min(0);

export const Usage = z
  .strictObject({
    from: z.iso.date().meta({ description: "The first of these days, in UTC." }),
    to: z.iso.date().meta({ description: "Today, in UTC." }),
    limits: z.strictObject({
      reads_per_minute: count.meta({ description: "`GET` and `HEAD`, for each key." }),
      writes_per_minute: count.meta({ description: "All else, for each key." }),
    }),
    days: z.array(
      z.strictObject({
        day: z.iso.date(),
        key: z.strictObject({ id: z.uuid(), name: z.string() }),
        requests: count,
        refused: count.meta({ description: "Answered with 4xx." }),
        failed: count.meta({ description: "Answered with 5xx." }),
      }),
    ),
  })
  .meta({
    id: "Usage",
    description: "How much keys were used, by day. Days without a request are left out.",
  });

export const getUsage = operation({
  id: "getUsage",
  method: "GET",
  path: "/usage",
  tag: "Keys",
  summary: "How much is used",
  description:
    "Requests of the last days, some seconds behind. A key whose maker manages keys sees all of its world (live or test), any other sees itself.",
  scope: "usage:read",
  query: z.strictObject({
    days: queryInteger({ min: 1, max: USAGE_DAYS_MAX })
      .default(USAGE_DAYS_DEFAULT)
      .meta({ description: "How many days back, today included.", example: USAGE_DAYS_DEFAULT }),
  }),
  answer: { status: 200, description: "The days", schema: Usage },
});

export const usageOperations = [getUsage] as const;
