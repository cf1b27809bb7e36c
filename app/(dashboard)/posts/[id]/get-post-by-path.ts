import { z } from "zod";
import { AppError } from "@/lib/errors";
import { getPost } from "@/lib/posts/queries";
import type { PostDetail } from "@/lib/posts/types";
import type { Member } from "@/lib/workspaces/types";

/** The id comes from an address bar: what is no id names no post. */
export async function getPostByPath(member: Member, id: string): Promise<PostDetail> {
  if (!z.uuid().safeParse(id).success) throw new AppError("not-found", "There is no such post.");
  return getPost(member, id);
}
