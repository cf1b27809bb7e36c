export * from "./accounts";
export * from "./caption-templates";
export * from "./labels";
export * from "./media";
export * from "./media-imports";
export * from "./people";
export * from "./posts";
export * from "./workspaces";
