import { cancelForProgram, deleteForProgram } from "@/lib/api/acts/cancel";
import { publishNowForProgram } from "@/lib/api/acts/publish-now";
import { retryForProgram } from "@/lib/api/acts/retry";
import { getPostResource } from "@/lib/api/get-post-resource";
import { listPostResources } from "@/lib/api/list-post-resources";
import { type Entries, listOfGiven, ofPost } from "./entry";

const compose = "compose posts" as const;
const seen = ({ postId, revision }: { postId: string; revision: number }) => ({
  postId,
  seenRevision: revision,
});

export const apiPostVerbs: Entries = {
  cancelForProgram: ofPost(compose, "scheduled", (member, post) => cancelForProgram(member, seen(post))),
  deleteForProgram: ofPost(compose, "scheduled", (member, post) => deleteForProgram(member, seen(post))),
  getPostResource: ofPost("view posts", "held", (member, { postId }) => getPostResource(member, postId)),
  listPostResources: listOfGiven("view posts", (member) =>
    listPostResources(member, { sort: "created_at", order: "desc", limit: 100 }),
  ),
  // Nobody has agreed to what stands there.
  publishNowForProgram: ofPost(
    compose,
    "scheduled",
    (member, post) => publishNowForProgram(member, seen(post)),
    ["conflict"],
  ),
  retryForProgram: ofPost(compose, "held", (member, post) =>
    retryForProgram(member, seen(post), { when: "now" }),
  ),
};
