/** What the client can call. A rate limiter counts by these names, and an error carries the one it came from. */
export type TikTokEndpoint =
  | "creator_info"
  | "video_init"
  | "inbox_init"
  | "content_init"
  | "status"
  | "cancel"
  | "user_info"
  | "video_list"
  | "video_query";

export const endpointPaths: Record<TikTokEndpoint, string> = {
  creator_info: "post/publish/creator_info/query/",
  video_init: "post/publish/video/init/",
  inbox_init: "post/publish/inbox/video/init/",
  content_init: "post/publish/content/init/",
  status: "post/publish/status/fetch/",
  cancel: "post/publish/cancel/",
  user_info: "user/info/",
  video_list: "video/list/",
  video_query: "video/query/",
};
