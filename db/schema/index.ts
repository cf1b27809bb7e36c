export * from "./accounts";
export * from "./labels";
export * from "./media";
export * from "./media-imports";
export * from "./people";
export * from "./posts";
export * from "./workspaces";
