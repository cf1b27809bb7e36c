import { z } from "zod";
import { toTikTokError } from "./errors";
import { findJson } from "./json";
import { type Answer, codeOfForeignAnswer, type Fetch, request } from "./request";
import { CreatorInfo, PublishStatus, StartedPost, toUserInfo, UserInfo, VideoList } from "./shapes";
import { toWire, type VideoPost } from "./video-post";

export interface TikTokClientOptions {
  accessToken: string;
  apiOrigin: string;
  fetch?: Fetch;
}
export type TikTokClient = ReturnType<typeof createTikTokClient>;

const VIDEOS_PER_PAGE = 20;
const videoFields = "id,create_time,title,video_description,duration,share_url,cover_image_url";

/** The posting and display API for one account. Every answer is parsed; its `error.code` decides. */
export function createTikTokClient(options: TikTokClientOptions) {
  const post = <S extends z.ZodType>(path: string, body: unknown, schema: S) =>
    call(options, { method: "POST", path, body, schema });
  return {
    queryCreatorInfo: () => post("post/publish/creator_info/query/", undefined, CreatorInfo),
    startVideoPost: (video: VideoPost) => post("post/publish/video/init/", toWire(video), StartedPost),
    fetchPublishStatus: (publishId: string) =>
      post("post/publish/status/fetch/", { publish_id: publishId }, PublishStatus),
    listVideos: (cursor?: string) =>
      post(`video/list/?fields=${videoFields}`, { max_count: VIDEOS_PER_PAGE, ...page(cursor) }, VideoList),
    /** Asks only for the fields that the granted scopes cover. */
    getUserInfo: async (scopes: readonly string[]) => {
      const path = `user/info/?fields=${userFields(scopes).join(",")}`;
      return toUserInfo(await call(options, { method: "GET", path, schema: UserInfo }));
    },
  };
}

const page = (cursor?: string) => (cursor ? { cursor: Number(cursor) } : {});

function userFields(scopes: readonly string[]): string[] {
  return [
    "open_id",
    ...(scopes.includes("user.info.basic") ? ["avatar_url", "display_name"] : []),
    ...(scopes.includes("user.info.profile") ? ["username"] : []),
  ];
}

interface Call<S> {
  method: "GET" | "POST";
  path: string;
  body?: unknown;
  schema: S;
}

async function call<S extends z.ZodType>(options: TikTokClientOptions, what: Call<S>): Promise<z.output<S>> {
  const answer = await request(options.fetch ?? globalThis.fetch, `${options.apiOrigin}/v2/${what.path}`, {
    method: what.method,
    headers: {
      authorization: `Bearer ${options.accessToken}`,
      "content-type": "application/json; charset=UTF-8",
    },
    ...(what.body === undefined ? {} : { body: JSON.stringify(what.body) }),
  });
  const { data, logId } = readEnvelope(answer);
  const parsed = what.schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const detail = z.prettifyError(parsed.error);
  throw toTikTokError("unreadable_answer", { httpStatus: answer.httpStatus, logId, detail });
}

const Envelope = z.object({
  data: z.unknown(),
  error: z.object({
    code: z.string().min(1),
    message: z.string().nullish(),
    log_id: z.string().nullish(),
    logid: z.string().nullish(),
  }),
});

/** Three codes of creator_info come with HTTP 200, so only `error.code` tells success. */
function readEnvelope({ text, httpStatus, retryAfterSeconds }: Answer) {
  const envelope = Envelope.safeParse(findJson(text));
  if (!envelope.success) {
    throw toTikTokError(codeOfForeignAnswer(httpStatus), { httpStatus, retryAfterSeconds });
  }
  const { code, message, log_id, logid } = envelope.data.error;
  const logId = log_id ?? logid ?? null;
  if (code === "ok") return { data: envelope.data.data, logId };
  throw toTikTokError(code, { httpStatus, retryAfterSeconds, logId, detail: message ?? null });
}
