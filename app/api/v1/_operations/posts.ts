import { getPost, listPosts } from "@/lib/api/contract/posts";
import { getPostResource } from "@/lib/api/get-post-resource";
import { listPostResources } from "@/lib/api/list-post-resources";
import { answers } from "../_door/answers";

export const postHandlers = [
  answers(listPosts)(async ({ caller: { member }, query }) => {
    const { data, nextCursor } = await listPostResources(member, query);
    return { body: { data, next_cursor: nextCursor } };
  }),
  answers(getPost)(async ({ caller: { member }, params }) => ({
    body: await getPostResource(member, params.post_id),
  })),
];
