import { AppError } from "@/lib/errors";
import type { Member } from "./types";

/** A hand that typed the name knows which workspace it is about. */
export function assertTypedName(member: Member, typed: string): void {
  if (typed.trim() === member.workspaceName.trim()) return;
  throw new AppError("invalid", `Type the name as it is written: ${member.workspaceName}.`, {
    field: "name",
  });
}
