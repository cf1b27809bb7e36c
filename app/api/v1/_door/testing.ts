import { DELETE, GET, PATCH, POST } from "../[...path]/route";

interface Call {
  secret?: string;
  /** Sent as JSON, or as it stands where it is text. */
  body?: unknown;
  query?: Record<string, string>;
  headers?: Record<string, string>;
}

const route = { DELETE, GET, PATCH, POST };
type Method = keyof typeof route;

/** Calls the API as a program would, without a server: `callApi("GET /me", { secret })`. */
export async function callApi(operation: `${Method} /${string}`, call: Call = {}): Promise<Response> {
  const [method, path = ""] = operation.split(" ") as [Method, string];
  const url = new URL(`http://localhost/api/v1${path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const isText = typeof call.body === "string";
  const body = call.body === undefined ? null : isText ? String(call.body) : JSON.stringify(call.body);
  const headers = new Headers({
    ...(call.secret !== undefined && { authorization: `Bearer ${call.secret}` }),
    ...(body !== null && {
      "content-type": isText ? "text/csv" : "application/json",
      "content-length": String(Buffer.byteLength(body)),
    }),
    ...call.headers,
  });
  const parts = path.slice(1).split("/").map(decodeURIComponent);
  return route[method](new Request(url, { method, headers, body }), {
    params: Promise.resolve({ path: parts }),
  });
}
