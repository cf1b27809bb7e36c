"use client";

import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { acceptedFiles } from "@/lib/media/rules";
import { useAddFiles } from "./use-add-files";

export function UploadButton(props: Pick<ButtonProps, "variant" | "size">) {
  const input = useRef<HTMLInputElement>(null);
  const addFiles = useAddFiles();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label="Videos and photos to upload"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          addFiles(Array.from(target.files ?? []));
          // The same file may be chosen again.
          target.value = "";
        }}
      />
      <Button variant="primary" {...props} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        Upload
      </Button>
    </>
  );
}
