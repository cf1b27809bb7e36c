import { z } from "zod";
import { type Call, call, type TikTokClientOptions } from "./call";
import { type PhotoPost, toPhotoWire } from "./photo-post";
import { CreatorInfo, PublishStatus, StartedPull, StartedUpload, toUserInfo, UserInfo } from "./shapes";
import { toVideoWire, type VideoPost } from "./video-post";
import { toSourceInfo, type VideoSource } from "./video-source";
import { VIDEOS_PER_CALL_MAX, VideoList, Videos, videoFields } from "./videos";

export type { TikTokClientOptions } from "./call";
export type TikTokClient = ReturnType<typeof createTikTokClient>;

/** The posting and display API for one account. Every answer is parsed; its `error.code` decides. */
export function createTikTokClient(options: TikTokClientOptions) {
  const ask = <S extends z.ZodType>(what: Call<S>) => call(options, what);
  return {
    queryCreatorInfo: () => ask({ endpoint: "creator_info", schema: CreatorInfo }),
    startVideoPost: async (post: VideoPost) =>
      ask({ endpoint: "video_init", body: toVideoWire(post), schema: startedBy(post.source) }),
    /** The creator decides the rest in the TikTok app, where the draft arrives. */
    startVideoDraft: async (source: VideoSource) =>
      ask({
        endpoint: "inbox_init",
        body: { source_info: toSourceInfo(source) },
        schema: startedBy(source),
      }),
    startPhotoPost: async (post: PhotoPost) =>
      ask({ endpoint: "content_init", body: toPhotoWire(post), schema: StartedPull }),
    fetchPublishStatus: (publishId: string) =>
      ask({ endpoint: "status", body: { publish_id: publishId }, schema: PublishStatus }),
    /** Best effort: TikTok can stop a slow download, nothing later. */
    cancelPublish: async (publishId: string): Promise<void> => {
      await ask({ endpoint: "cancel", body: { publish_id: publishId }, schema: z.unknown() });
    },
    listVideos: (cursor?: string) =>
      ask({
        endpoint: "video_list",
        fields: videoFields,
        body: { max_count: VIDEOS_PER_CALL_MAX, ...page(cursor) },
        schema: VideoList,
      }),
    /** Leaves out what is not this account's, not public or gone. */
    queryVideos: async (ids: readonly string[]) => {
      if (ids.length > VIDEOS_PER_CALL_MAX)
        throw new RangeError(`At most ${VIDEOS_PER_CALL_MAX} videos a call.`);
      if (ids.length === 0) return [];
      const body = { filters: { video_ids: ids } };
      return ask({ endpoint: "video_query", fields: videoFields, body, schema: Videos });
    },
    /** Asks only for the fields that the granted scopes cover. */
    getUserInfo: async (scopes: readonly string[]) =>
      toUserInfo(await ask({ endpoint: "user_info", fields: userFields(scopes), schema: UserInfo })),
  };
}

const startedBy = ({ type }: VideoSource) => (type === "upload" ? StartedUpload : StartedPull);

const page = (cursor?: string) => (cursor ? { cursor: Number(cursor) } : {});

function userFields(scopes: readonly string[]): string[] {
  return [
    "open_id",
    ...(scopes.includes("user.info.basic") ? ["avatar_url", "display_name"] : []),
    ...(scopes.includes("user.info.profile") ? ["username"] : []),
  ];
}
