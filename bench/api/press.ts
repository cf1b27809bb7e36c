import { Agent, request } from "node:http";

export interface Call {
  url: string;
  method: string;
  body?: string;
  headers: Record<string, string> | (() => Record<string, string>);
}

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  /** Answers that were none of 2xx, by status. */
  others: Map<number, number>;
}

/** So many clients, each of which asks again as soon as it is answered. */
export async function press(
  call: Call,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const others = new Map<number, number>();
  const begunAt = performance.now();
  const until = begunAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        const askedAt = performance.now();
        const status = await ask(call, agent);
        if (status < 300) times.push(performance.now() - askedAt);
        else others.set(status, (others.get(status) ?? 0) + 1);
      }
    }),
  );
  const tookMs = performance.now() - begunAt;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: (times.length / tookMs) * 1000, p50Ms: at(0.5), p95Ms: at(0.95), others };
}

/** By node:http: fetch would take as much of the machine as what is measured. */
function ask({ url, method, body, headers }: Call, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const own = typeof headers === "function" ? headers() : headers;
    const sized = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const asked = request(url, { method, agent, headers: { ...type, ...sized, ...own } }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
