import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { toWebStream } from "./to-web-stream";

test("whoever closes it early ends its source, and nothing is thrown afterwards", async () => {
  const source = new PassThrough();
  source.write("first");
  const reader = toWebStream<Buffer>(source).getReader();
  expect(String((await reader.read()).value)).toBe("first");
  await reader.cancel();
  expect(source.destroyed).toBe(true);
});
