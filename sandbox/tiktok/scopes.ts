export const SCOPES = {
  "user.info.basic": "Read your profile picture and display name",
  "user.info.profile": "Read your username, bio and profile link",
  "user.info.stats": "Read your follower, following, like and video counts",
  "video.list": "Read your public videos",
  "video.publish": "Post videos to your profile",
  "video.upload": "Send videos to your inbox as drafts",
} as const;
export type Scope = keyof typeof SCOPES;

export const ALWAYS_GRANTED: Scope = "user.info.basic";

export function isScope(value: string): value is Scope {
  return Object.hasOwn(SCOPES, value);
}
