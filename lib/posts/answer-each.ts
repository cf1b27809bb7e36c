import "server-only";
import { AppError } from "@/lib/errors";

export type PostAnswer<Value> =
  | { postId: string; ok: true; value: Value }
  | { postId: string; ok: false; message: string };

/** Each post by itself, in order: what one is refused stops no other. */
export async function answerEach<Item extends { postId: string }, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<PostAnswer<Value>[]> {
  const answers: PostAnswer<Value>[] = [];
  for (const item of items) answers.push(await answerOne(item, work));
  return answers;
}

async function answerOne<Item extends { postId: string }, Value>(
  item: Item,
  work: (item: Item) => Promise<Value>,
): Promise<PostAnswer<Value>> {
  const { postId } = item;
  try {
    return { postId, ok: true, value: await work(item) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { postId, ok: false, message: error.message };
  }
}
