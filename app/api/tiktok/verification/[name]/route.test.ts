import { getRewrittenUrl, unstable_getResponseFromNextConfig } from "next/experimental/testing/server";
import { expect, test, vi } from "vitest";
import nextConfig from "@/next.config";

vi.stubEnv("TIKTOK_VERIFICATION_FILES", "tiktokAbc123.txt=tiktok-developers-site-verification=a1B2");
const { GET } = await import("./route");

const call = (name: string) => GET(new Request("http://localhost/"), { params: Promise.resolve({ name }) });

async function findPlace(path: string) {
  const answer = await unstable_getResponseFromNextConfig({ url: `https://desk.example${path}`, nextConfig });
  const url = getRewrittenUrl(answer);
  return url && new URL(url).pathname;
}

test("a verification file is plain text, letter for letter", async () => {
  const answer = await call("tiktokAbc123.txt");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain");
  expect(await answer.text()).toBe("tiktok-developers-site-verification=a1B2");
});

test.each(["tiktokOther.txt", "tiktokabc123.txt", "__proto__", "constructor"])(
  "%s is not found",
  async (name) => {
    expect((await call(name)).status).toBe(404);
  },
);

test.each(["/", "/media/", "/media/pull/"])("%stiktokAbc123.txt leads to it", async (place) => {
  expect(await findPlace(`${place}tiktokAbc123.txt`)).toBe("/api/tiktok/verification/tiktokAbc123.txt");
});

test.each(["/tiktok.txt", "/tiktokAbc.html", "/calendar", "/media/items", "/media/9f/file"])(
  "%s leads where it led",
  async (path) => {
    expect(await findPlace(path)).toBeNull();
  },
);

test.each(["video.mp4", "tiktokAbc123.txt"])(
  "below a pull token, %s leads to what was signed",
  async (name) => {
    expect(await findPlace(`/media/pull/token/${name}`)).toBe(`/api/pull/token/${name}`);
  },
);
