import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 20;
const WAIT_MS_MAX = 5000;

/** Reads a stream of server-sent events as it comes. */
export function readEvents(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let isOver = false;
  void (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      text += value;
    }
    isOver = true;
  })();
  const events = () =>
    text
      .split("\n\n")
      .slice(0, -1)
      .map((block) => Object.fromEntries(block.split("\n").map((line) => line.split(/: ?(.*)/).slice(0, 2))))
      .filter(({ data }) => data !== undefined)
      .map(({ id, event, data }) => ({ id, event: event ?? "message", data: JSON.parse(data) }));

  async function until(isThere: () => boolean): Promise<void> {
    for (let waited = 0; !isThere() && waited < WAIT_MS_MAX; waited += LOOK_MS) await sleep(LOOK_MS);
  }
  return {
    text: () => text,
    events,
    hints: () => events().filter(({ event }) => event === "message"),
    hasEnded: async () => {
      await until(() => isOver);
      return isOver;
    },
    /** The hints, once there are so many of them. */
    async waitForHints(count: number) {
      await until(() => events().filter(({ event }) => event === "message").length >= count);
      return events().filter(({ event }) => event === "message");
    },
    cancel: () => reader.cancel(),
  };
}
