export * from "./check-media";
export * from "./publish-post";
export * from "./sweep-media";
export * from "./sweep-posts";
export * from "./sweep-public-ids";
