export * from "./accounts";
export * from "./media";
export * from "./people";
export * from "./posts";
export * from "./workspaces";
