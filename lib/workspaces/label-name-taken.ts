import { AppError } from "@/lib/errors";

export function nameTaken(name: string): AppError {
  return new AppError("conflict", `There is a label “${name}” already.`, { field: "name" });
}
