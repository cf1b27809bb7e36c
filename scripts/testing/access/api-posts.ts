import { randomUUID } from "node:crypto";
import { cancelForProgram, deleteForProgram } from "@/lib/api/acts/cancel";
import { publishNowForProgram } from "@/lib/api/acts/publish-now";
import { retryForProgram } from "@/lib/api/acts/retry";
import { disclose } from "@/lib/api/disclose";
import { readEvents } from "@/lib/api/events/read-events";
import { streamEvents } from "@/lib/api/events/stream-events";
import { waitForEvents } from "@/lib/api/events/wait-for-events";
import { getPostResource } from "@/lib/api/get-post-resource";
import { listPostResources } from "@/lib/api/list-post-resources";
import { getHub } from "@/lib/live/hub";
import { type Entries, listOfGiven, ofPost } from "./entry";

const compose = "compose posts" as const;
const seen = ({ postId, revision }: { postId: string; revision: number }) => ({
  postId,
  seenRevision: revision,
});

export const apiPostVerbs: Entries = {
  cancelForProgram: ofPost(compose, "scheduled", (member, post) => cancelForProgram(member, seen(post))),
  deleteForProgram: ofPost(compose, "scheduled", (member, post) => deleteForProgram(member, seen(post))),
  disclose: ofPost("export records", "scheduled", (member, { postId }) => disclose(member, postId)),
  getPostResource: ofPost("view posts", "held", (member, { postId }) => getPostResource(member, postId)),
  readEvents: ofPost("view posts", "scheduled", (member, { postId }) =>
    readEvents(member, { postId, after: 0, limit: 10 }),
  ),
  streamEvents: ofPost("view posts", "scheduled", (member, { postId }) =>
    streamEvents(getHub(), member, {
      ...{ keyId: randomUUID(), postId, after: 0, signal: AbortSignal.abort() },
      lookAgain: async () => null,
    }),
  ),
  waitForEvents: ofPost("view posts", "scheduled", (member, { postId }) =>
    waitForEvents(getHub(), member, {
      ...{ keyId: randomUUID(), postId, after: 0, limit: 10, waitMs: 0, signal: AbortSignal.abort() },
    }),
  ),
  listPostResources: listOfGiven("view posts", (member) =>
    listPostResources(member, { sort: "created_at", order: "desc", limit: 100 }),
  ),
  publishNowForProgram: ofPost(compose, "held", (member, post) => publishNowForProgram(member, seen(post))),
  retryForProgram: ofPost(compose, "held", (member, post) =>
    retryForProgram(member, seen(post), { when: "now" }),
  ),
};
