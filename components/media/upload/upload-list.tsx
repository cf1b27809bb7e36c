"use client";

import { useUploads } from "./upload-provider";
import { UploadRow } from "./upload-row";

/** What is on its way into the library. What has arrived is shown by the library itself. */
export function UploadList() {
  const uploads = useUploads().filter(({ state }) => state !== "done");
  if (uploads.length === 0) return null;
  return (
    <section aria-label="Uploads" className="px-4 pt-4 md:px-5">
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
