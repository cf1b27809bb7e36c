import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { AppFault, callApp } from "./call-app.ts";
import { isSignedBy, signBody } from "./signature.ts";
import { signingKey } from "./testing.ts";

let answer: http.RequestListener = (_request, response) => response.end();
const server = http.createServer((request, response) => answer(request, response));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`;
afterAll(() => server.close());

const stopping = new AbortController();
const call = (timeoutMs = 5000) =>
  callApp({ method: "POST", url, signingKey, body: { b: 1, a: 2 }, timeoutMs, stop: stopping.signal });

test("a call is signed canonical JSON, and a signed answer is known", async () => {
  let isRight = false;
  answer = async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const signature = request.headers["x-inngest-signature"]?.toString();
    isRight = body === '{"a":2,"b":1}' && isSignedBy(signingKey, body, signature, new Date());
    response.setHeader("x-inngest-signature", signBody(signingKey, "done", new Date())).end("done");
  };
  expect(await call()).toMatchObject({ status: 200, text: "done", isSigned: true });
  expect(isRight).toBe(true);
  answer = (_request, response) => response.end("done");
  expect(await call()).toMatchObject({ isSigned: false });
});

test("an answer too slow or too large is the app's fault, a refused or cut one is not", async () => {
  answer = () => {};
  await expect(call(100)).rejects.toBeInstanceOf(AppFault);
  answer = (_request, response) => response.writeHead(200).write("x");
  await expect(call(100)).rejects.toBeInstanceOf(AppFault);
  answer = (_request, response) => response.end("x".repeat(17 * 1024 * 1024));
  await expect(call()).rejects.toMatchObject({ mayPass: false });
  answer = (request) => request.socket.destroy();
  await expect(call()).rejects.not.toBeInstanceOf(AppFault);
});

test("a call is let go when the engine stops", async () => {
  answer = () => stopping.abort();
  await expect(call()).rejects.toMatchObject({ name: "AbortError" });
});
