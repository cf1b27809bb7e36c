/**
 * For doors that read a whole body before they know who is there. A stated length is enough to judge by: HTTP
 * holds the sender to it. A body without one is refused.
 */
export function refuseLargeBody(request: Request, bytesMax: number): Response | null {
  const hasNoLength = request.headers.has("transfer-encoding");
  const statedBytes = Number(request.headers.get("content-length") ?? 0);
  if (!hasNoLength && statedBytes <= bytesMax) return null;
  const message = hasNoLength ? "Send the length of the body." : `Send ${bytesMax} bytes at the most.`;
  return Response.json({ error: { code: "invalid", message } }, { status: hasNoLength ? 411 : 413 });
}
