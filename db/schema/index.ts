export * from "./accounts";
export * from "./labels";
export * from "./media";
export * from "./people";
export * from "./posts";
export * from "./workspaces";
