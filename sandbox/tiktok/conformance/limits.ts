import { post } from "../testing.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { bodyFor, changeApp, type Row, see, tokenOf } from "./world.ts";

const DISPLAY = [
  { name: "user info", path: "/v2/user/info/?fields=open_id", route: "user_info", method: "GET" },
  { name: "video list", path: "/v2/video/list/?fields=id", route: "video_list", method: "POST" },
  { name: "video query", path: "/v2/video/query/?fields=id", route: "video_query", method: "POST" },
];
const DISPLAY_PER_MINUTE = 600;

const POSTING: Row[] = ENDPOINTS.flatMap(({ name, path, perMinute }) =>
  perMinute === undefined ? [] : [limiting(name, path, perMinute)],
);

function limiting(name: string, path: string, perMinute: number): Row {
  return {
    section: "Rate limits",
    title: `${name}: ${perMinute} calls a minute with one token`,
    request: async (world) => {
      await changeApp(world, { pendingSharesMax: 100 });
      const token = await tokenOf(world);
      const call = async () => (await post(world.sandbox, token, path, bodyFor(world, path))).status;
      const within: number[] = [];
      for (let index = 0; index < perMinute; index++) within.push(await call());
      const beyond = see(await post(world.sandbox, token, path, bodyFor(world, path)));
      world.sandbox.advance(60_000);
      return { isServed: !within.includes(429), beyond, isServedAgain: (await call()) !== 429 };
    },
    expected: {
      isServed: true,
      beyond: { status: 429, code: "rate_limit_exceeded" },
      isServedAgain: true,
    },
  };
}

const DISPLAYED: Row[] = DISPLAY.map(({ name, path, route, method }) => ({
  section: "Rate limits",
  title: `${name}: ${DISPLAY_PER_MINUTE} calls in a sliding minute`,
  request: async (world) => {
    const token = await tokenOf(world);
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const body = method === "POST" ? '{"filters":{"video_ids":["1"]}}' : undefined;
    const call = async () => see(await world.sandbox.call(path, { method, headers, body }));
    // All calls of the minute but the last one, without making them.
    const { store, config } = world.sandbox.inside();
    const hit = { accessToken: token, route, at: config.now() };
    store.transaction(() => {
      for (let index = 1; index < DISPLAY_PER_MINUTE; index++) store.insert("hits", hit);
    });
    return { last: await call(), beyond: await call() };
  },
  expected: { last: { status: 200 }, beyond: { status: 429, code: "rate_limit_exceeded" } },
}));

export const LIMIT_ROWS: Row[] = [...POSTING, ...DISPLAYED];
