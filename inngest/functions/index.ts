export * from "./check-media";
export * from "./publish-post";
export * from "./sweep-accounts";
export * from "./sweep-media";
export * from "./sweep-outcomes";
export * from "./sweep-posts";
export * from "./sweep-webhooks";
export * from "./work-webhook";
