import { contract } from "@/lib/api/contract";
import type { OperationShape } from "@/lib/api/contract/operation";
import type { Scope } from "@/lib/keys/rules";

/** Something an assistant can do: an operation of the API, or a part of one. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  operation: OperationShape;
  /** Beside the operation's own. Without them the tool is not even listed. */
  scopes?: readonly Scope[];
  /** Of the body, where it does not take all of it. */
  fields?: readonly string[];
  isReadOnly?: true;
  isDestructive?: true;
}

type Entry = Omit<Tool, "operation"> & { operation: string };

const draftFields = [
  "account_ids",
  "content",
  "media_ids",
  "media_urls",
  "tiktok",
  "posting_profile",
  "external_id",
];
const postFields = [...draftFields, "publish_at", "timezone", "publish_now", "ask_approval"];

const table: Entry[] = [
  {
    name: "list_accounts",
    title: "List TikTok accounts",
    description: "The TikTok accounts that posts can be made for, with their ids.",
    operation: "listAccounts",
    isReadOnly: true,
  },
  {
    name: "list_posts",
    title: "List posts",
    description: "Drafts, scheduled and published posts, by filters. Ask for few `fields` to keep it short.",
    operation: "listPosts",
    isReadOnly: true,
  },
  {
    name: "get_post",
    title: "Look at a post",
    description: "One post as it is now: what it says, when it goes out, what became of it.",
    operation: "getPost",
    isReadOnly: true,
  },
  {
    name: "validate_post",
    title: "Check a post",
    description: "What would become of a post, and what is wrong with it. Nothing is made.",
    operation: "validatePost",
    fields: postFields,
    isReadOnly: true,
  },
  {
    name: "create_draft",
    title: "Write a draft",
    description: "A draft for a person to look at. It does not go out by itself.",
    operation: "createPost",
    fields: draftFields,
  },
  {
    name: "schedule_post",
    title: "Schedule or publish a post",
    description:
      "A post that goes out on TikTok at `publish_at`, or at once with `publish_now`. Its privacy is stated in `tiktok`, or a `posting_profile` that a person agreed to is named: ask the person, do not choose for them.",
    operation: "createPost",
    scopes: ["posts:publish"],
    fields: postFields,
    isDestructive: true,
  },
  {
    name: "cancel_post",
    title: "Cancel a post",
    description: "Takes a scheduled post back, as long as TikTok has nothing of it.",
    operation: "cancelPost",
    isDestructive: true,
  },
  {
    name: "list_media",
    title: "List media",
    description: "The videos and photos of the library, with their ids.",
    operation: "listMedia",
    isReadOnly: true,
  },
  {
    name: "import_media",
    title: "Import a file",
    description: "Fetches a video or photo from a public address into the library, in the background.",
    operation: "importMedia",
  },
];

export const tools: readonly Tool[] = table.flatMap((entry) => {
  const operation = contract.find(({ id }) => id === entry.operation);
  return operation ? [{ ...entry, operation }] : [];
});

/** What a key is offered: all that its scopes let it do. */
export function toolsFor(scopes: ReadonlySet<Scope>): Tool[] {
  return tools.filter(({ operation, scopes: others = [] }) =>
    [...(operation.scope === null ? [] : [operation.scope]), ...others].every((scope) => scopes.has(scope)),
  );
}
