import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { db } from "./index";
import { listen } from "./listen";

const say = (word: string) => db.execute(sql`select pg_notify('listen-test', ${word})`);

it("hears a channel, and says when the connection was cut and messages may be missing", async () => {
  const heard: string[] = [];
  const onLost = vi.fn();
  const { end } = await listen("listen-test", (word) => heard.push(word), onLost);
  await say("one");
  await vi.waitFor(() => expect(heard).toEqual(["one"]));
  expect(onLost).not.toHaveBeenCalled();
  await db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "listen-test"'`,
  );
  await vi.waitFor(() => expect(onLost).toHaveBeenCalled(), { timeout: 5000 });
  await say("two");
  await vi.waitFor(() => expect(heard).toEqual(["one", "two"]));
  await end();
  await say("three");
  expect(heard).toEqual(["one", "two"]);
});
