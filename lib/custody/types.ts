/** What everybody in a workspace is told of its end. Instants are ISO strings. */
export interface DeletionView {
  deleteAfter: string;
  askedBy: string | null;
  /** Posts that still go out before. */
  goOut: number;
  /** Posts whose time comes after, and which go with it. */
  lost: number;
}

/** What a person is told before their login goes. */
export interface FarewellView {
  /** Workspaces that would be left without an owner. */
  blocking: string[];
  /** Workspaces where nobody else is: they end with the login. */
  ending: string[];
  /** Their posts that would not go out. */
  planned: number;
}
