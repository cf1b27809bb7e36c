"use client";

import { Link2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ButtonProps } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog), {
  ssr: false,
});

export function ImportButton({ size }: Pick<ButtonProps, "size">) {
  const t = useTranslations("uploads.import");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton variant="outline" size={size} label={t("open")} onClick={() => setIsOpen(true)}>
        <Link2 />
      </IconButton>
      {isOpen && <ImportDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
