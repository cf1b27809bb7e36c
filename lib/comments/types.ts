import type { Audience } from "./rules";

/** A comment as a reader sees it. Instants are ISO strings. */
export interface CommentView {
  id: string;
  authorName: string;
  /** Came by a client link, without a login. */
  isGuest: boolean;
  isMine: boolean;
  body: string;
  /** The names in the words that were chosen from the list. */
  mentions: string[];
  createdAt: string;
  editedAt: string | null;
  /** Of the reader's own comment, while its words can be changed. */
  editableUntil: string | null;
  isRemoved: boolean;
}

export interface ThreadView extends CommentView {
  audience: Audience;
  momentMs: number | null;
  /** Counts from 0. */
  photoIndex: number | null;
  resolved: { by: string; at: string } | null;
  replies: CommentView[];
}

/** Who can be named in a comment. */
export interface MentionablePerson {
  userId: string;
  name: string;
  isClient: boolean;
}
