"use client";

import { Scissors } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { acceptedFiles } from "@/lib/media/rules";
import { isFixable } from "../fix/fix-plan";
import { findFilePicker, pickFiles } from "./file-handles";
import type { Upload } from "./upload";
import { useUploadQueue } from "./upload-provider";

/** Loaded when it is opened: few videos need it. */
const FixDialog = dynamic(() => import("../fix/fix-dialog").then((module) => module.FixDialog), {
  ssr: false,
});

/** What only a person can decide. Null for an upload that needs nobody. */
export function UploadChoices({ upload }: { upload: Upload }) {
  const t = useTranslations("uploads");
  const queue = useUploadQueue();
  const { id, name, state } = upload;
  switch (state) {
    case "permission wanted":
      return (
        <Button size="sm" aria-label={t("permit-label", { name })} onClick={() => queue.permit(id)}>
          {t("permit")}
        </Button>
      );
    case "file wanted":
      return <ChooseAgain upload={upload} />;
    case "duplicate":
      return (
        <>
          <Button size="sm" aria-label={t("use-label", { name })} onClick={() => queue.takeDuplicate(id)}>
            {t("use")}
          </Button>
          <Button
            size="sm"
            variant="quiet"
            aria-label={t("anyway-label", { name })}
            onClick={() => queue.uploadAnyway(id)}
          >
            {t("anyway")}
          </Button>
        </>
      );
    case "refused":
      return isFixable(upload.facts) ? <Fix upload={upload} /> : null;
    default:
      return null;
  }
}

function ChooseAgain({ upload: { id, name } }: { upload: Upload }) {
  const t = useTranslations("uploads");
  const queue = useUploadQueue();
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    const show = findFilePicker();
    if (!show) return input.current?.click();
    const [picked] = (await pickFiles(show, { isMultiple: false })) ?? [];
    if (picked) queue.choose(id, picked);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label={t("choose-label", { name })}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) queue.choose(id, { file, handle: null });
          target.value = "";
        }}
      />
      <Button size="sm" aria-label={t("choose-label", { name })} onClick={choose}>
        {t("choose")}
      </Button>
    </>
  );
}

function Fix({ upload: { id, name, facts } }: { upload: Upload }) {
  const t = useTranslations("uploads.fix");
  const queue = useUploadQueue();
  const [isOpen, setIsOpen] = useState(false);
  const file = isOpen ? queue.fileOf(id) : null;
  const source = useMemo(() => file && { file }, [file]);
  return (
    <>
      <Button size="sm" aria-label={t("fix-label", { name })} onClick={() => setIsOpen(true)}>
        <Scissors aria-hidden />
        {t("fix")}
      </Button>
      {source && facts && (
        <FixDialog
          name={name}
          source={source}
          facts={facts}
          onMade={() => queue.remove([id])}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
