"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { acceptedFiles } from "@/lib/media/rules";
import { ImportButton } from "../import/import-button";
import { findFilePicker, pickFiles } from "./file-handles";
import { useAddFiles } from "./use-add-files";

/** From this device, or beside it from an address. */
export function UploadButton(props: Pick<ButtonProps, "variant" | "size">) {
  const t = useTranslations("uploads");
  const input = useRef<HTMLInputElement>(null);
  const addFiles = useAddFiles();
  const choose = async () => {
    const show = findFilePicker();
    if (!show) return input.current?.click();
    const picked = await pickFiles(show, { isMultiple: true });
    if (picked) addFiles(picked);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={t("files-label")}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          addFiles(Array.from(target.files ?? []));
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <ImportButton size={props.size} />
      <Button variant="primary" {...props} onClick={choose}>
        <Upload aria-hidden />
        {t("upload")}
      </Button>
    </>
  );
}
