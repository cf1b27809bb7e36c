import type { TikTokEndpoint } from "./endpoints";

/**
 * Calls a minute, as each endpoint's page and Server API, Rate Limits v2, have them; null where no number is stated.
 * The posting endpoints count per access token. The three of 600 count over a sliding minute; whether per app or
 * per token is not stated.
 */
export const callsPerMinute: Record<TikTokEndpoint, number | null> = {
  creator_info: 20,
  video_init: 6,
  inbox_init: 6,
  content_init: 6,
  status: 30,
  cancel: null,
  user_info: 600,
  video_list: 600,
  video_query: 600,
};
