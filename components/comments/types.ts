import type { NewCommentInput } from "@/lib/comments/input";

type Answer = { ok: true } | { ok: false; message: string };

/** What the page lets a reader do. */
export interface CommentActions {
  add: (input: NewCommentInput) => Promise<Answer>;
  edit: (input: { commentId: string; body: string }) => Promise<Answer>;
  remove: (input: { commentId: string }) => Promise<Answer>;
  resolve: (input: { commentId: string; isResolved: boolean }) => Promise<Answer>;
}

/** The post as its threads need it. */
export interface CommentedPost {
  id: string;
  /** Null of photos, and where it is not known. */
  durationMs: number | null;
  photoCount: number;
}
