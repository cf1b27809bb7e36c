interface Download {
  /** What it is of: becomes part of the file's name. */
  name: string;
  extension: string;
  type: string;
}

/** A file to be saved, as `cuepost-northlight-2027-03-01.zip`. */
export function toDownload(body: ReadableStream<Uint8Array>, { name, extension, type }: Download): Response {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
  const day = new Date().toISOString().slice(0, 10);
  const file = ["cuepost", slug, day].filter(Boolean).join("-");
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${file}.${extension}"`,
      "cache-control": "no-store",
    },
  });
}
