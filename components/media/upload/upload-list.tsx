"use client";

import { useTranslations } from "next-intl";
import { ImportRow } from "../import/import-row";
import { useImports } from "../import/use-imports";
import { useUploads } from "./upload-provider";
import { UploadRow } from "./upload-row";
import { UploadsBar } from "./uploads-bar";
import { useSummary } from "./use-summary";

/** What is on its way into the library. What has arrived is shown by the library itself. */
export function UploadList() {
  const t = useTranslations("uploads");
  const uploads = useUploads().filter(({ state }) => state !== "done");
  const imports = useImports().filter(({ status }) => status !== "done");
  const summary = useSummary(uploads, imports);
  if (uploads.length + imports.length === 0) return null;
  return (
    <section aria-label={t("title")} className="px-4 pt-4 md:px-5">
      <div className="overflow-hidden rounded-card border border-line bg-card">
        <div className="flex min-h-10 items-center gap-2 border-b border-line ps-3 pe-1.5 text-sm">
          <h2 className="font-medium">{t("title")}</h2>
          <span className="text-ink2 tabular-nums">{summary}</span>
          <span className="ms-auto">
            <UploadsBar uploads={uploads} />
          </span>
        </div>
        <ul className="max-h-[50dvh] divide-y divide-line overflow-y-auto">
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
          {imports.map((row) => (
            <ImportRow key={row.id} row={row} />
          ))}
        </ul>
      </div>
    </section>
  );
}
