import type { AuditEntry } from "@/lib/workspaces/write-audit";
import type { PostRow } from "./move-post";

const NAME_CHARACTERS_MAX = 80;

/** A post as the audit log names it. */
export function toSubject({ id, title, caption }: Pick<PostRow, "id" | "title" | "caption">) {
  const [line = ""] = (title || caption).split("\n", 1);
  const name = Array.from(line).slice(0, NAME_CHARACTERS_MAX).join("").toWellFormed();
  return { kind: "post", id, name } satisfies AuditEntry["subject"];
}
