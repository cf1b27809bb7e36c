import type { Maker } from "./make-things";
import { aboutAccount, aboutPost, type Operations } from "./operation-entry";

const compose = "compose posts" as const;

/** A draft: it asks for nobody's word, and for no answer of TikTok's. */
const newPost = async (make: Maker) => ({
  content: "Hello",
  account_ids: [make.ground.accountId],
  media_ids: [await make.media()],
});
const asCsv = ({ content, account_ids: accounts, media_ids: files }: Awaited<ReturnType<typeof newPost>>) =>
  `content,account_ids,media_ids\n${content},${accounts.join()},${files.join()}`;

interface Judged {
  problems: { code: string }[];
}
interface Many {
  results: { problem?: { code: string } }[];
}
const isNotFound = ({ code }: { code: string }) => code === "not_found";

const making = aboutAccount(compose);
/** Each is judged by itself, and the request as a whole is not refused. */
const makingMany = {
  ...making,
  isMissing: (body: unknown) =>
    (body as Many).results.every(({ problem }) => problem !== undefined && isNotFound(problem)),
};

export const createPostOperations: Operations = {
  bulkCreatePosts: {
    ...makingMany,
    ask: async (make) => ({ body: { posts: [await newPost(make)] } }),
  },
  createPost: { ...making, ask: async (make) => ({ body: await newPost(make) }) },
  importPosts: { ...makingMany, ask: async (make) => ({ body: asCsv(await newPost(make)) }) },
  patchPost: aboutPost(compose, "draft", { body: { content: "Softer." } }),
  validatePost: {
    ...making,
    ask: async (make) => ({ body: await newPost(make) }),
    isMissing: (body) => (body as Judged).problems.some(isNotFound),
  },
};
