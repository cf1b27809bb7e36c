import { z } from "zod";
import { operation } from "./operation";
import { PAGE_ITEMS_MAX } from "./paging";
import { apiStatuses } from "./post";
import { PostParams } from "./posts";
import { queryInteger } from "./query";

export const WAIT_SECONDS_MAX = 30;
/** Longer than any id there will be, and still a whole number. */
export const EventId = z.string().regex(/^\d{1,15}$/, "An event's id is a row of digits.");

const status = z.enum(apiStatuses);

export const PostEvent = z
  .strictObject({
    id: EventId.meta({ description: "Grows with each event.", example: "48151" }),
    at: z.iso.datetime({ offset: true }),
    kind: z.string().meta({ description: "More may come: leave alone what you do not know." }),
    message: z.string().meta({ description: "As people read it on the post's page, in English." }),
    from: status.nullable().meta({ description: "The states between which the post moved with it." }),
    to: status.nullable(),
    actor: z
      .strictObject({
        name: z.string().meta({ example: "Reels robot (Ines Moreau)" }),
        via: z.enum(["person", "api_key"]),
      })
      .nullable()
      .meta({ description: "Null where Cuepost did it by itself, or TikTok did." }),
    details: z.record(z.string(), z.unknown()).nullable().meta({
      description: "What TikTok's support asks for, such as its log id. Its names may change.",
    }),
  })
  .meta({ id: "PostEvent", description: "Something that happened to a post." });
export type PostEvent = z.input<typeof PostEvent>;

export const PostEvents = z
  .strictObject({
    data: z.array(PostEvent),
    has_more: z.boolean().meta({ description: "Whether more have happened already than fit into `limit`." }),
    next_after: EventId.meta({ description: "Send it as `after`, now or later: what comes next." }),
    status: status.meta({ description: "Of the post, by now." }),
    is_final: z.boolean().meta({
      description:
        "Whether nothing more is to be expected by itself: published, in_inbox, failed or canceled. Then there is no waiting.",
    }),
  })
  .meta({ id: "PostEvents", description: "A part of a post's timeline, oldest first." });

export const listPostEvents = operation({
  id: "listPostEvents",
  method: "GET",
  path: "/posts/{post_id}/events",
  tag: "Posts",
  summary: "What happened to a post, or wait for it",
  description: `The timeline of a post, from the event behind \`after\`, oldest first.

With \`wait\`, an answer that would be empty waits for up to so many seconds, and comes within a second of the next event.

With \`Accept: text/event-stream\` the events come as server-sent events, each with its id: a client that reconnects sends it as \`Last-Event-ID\` and misses nothing. The stream ends by an event \`end\` when the post comes to its end, when the key ends, or after ten minutes; 204 says that there is nothing more to come.

A key waits, or streams, ten times at once.`,
  scope: "posts:read",
  params: PostParams,
  query: z.strictObject({
    after: EventId.default("0").meta({ description: "`next_after` of the answer before." }),
    limit: queryInteger({ min: 1, max: PAGE_ITEMS_MAX }).default(PAGE_ITEMS_MAX),
    wait: queryInteger({ min: 0, max: WAIT_SECONDS_MAX })
      .default(0)
      .meta({ description: `Seconds, ${WAIT_SECONDS_MAX} at the most.`, example: 25 }),
  }),
  answer: {
    status: 200,
    description: "Events",
    schema: PostEvents,
    streams: true,
    otherwise: { status: 204, description: "Of a stream: there is nothing more to come.", isEmpty: true },
  },
  problems: ["not_found", "rate_limited"],
});

export const postEventOperations = [listPostEvents] as const;
