"use client";

import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useAddFiles } from "./use-add-files";

const ACCEPTED = "video/mp4,video/quicktime,video/webm,.mp4,.m4v,.mov,.webm";

export function UploadButton(props: Pick<ButtonProps, "variant" | "size">) {
  const input = useRef<HTMLInputElement>(null);
  const addFiles = useAddFiles();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label="Videos to upload"
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
        Upload videos
      </Button>
    </>
  );
}
