import { AppError } from "@/lib/errors";

/** Names the field of a refusal as the program did. */
export async function naming<T>(names: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.field === undefined) throw error;
    const field = names[error.field] ?? error.field;
    throw new AppError(error.code, error.message, { field, cause: error });
  }
}
