"use client";

import { HardDrive } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { StorageUse } from "@/lib/media/types";
import { useSizes } from "../use-sizes";
import { StorageMeter, totalBytes } from "./storage-meter";

interface StorageButtonProps {
  use: StorageUse;
  onShowLeaving: () => void;
}

export function StorageButton({ use, onShowLeaving }: StorageButtonProps) {
  const t = useTranslations("library.storage");
  const { sayBytes } = useSizes();
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="quiet" size="sm" className="h-7 px-2 font-normal pointer-coarse:h-11">
          <HardDrive aria-hidden />
          {t("used", { size: sayBytes(totalBytes(use)) })}
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("title")} align="end" className="w-72 p-4">
        <StorageMeter use={use} />
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink2 text-pretty">
          {use.retentionDays === null ? t("noRule") : t("rule", { days: use.retentionDays })}
        </p>
        <div className="mt-2 flex flex-wrap gap-x-4 text-sm">
          <Link href="/settings#storage" className="flex min-h-6 items-center underline underline-offset-2">
            {t("change")}
          </Link>
          {use.retentionDays !== null && (
            <PopoverClose onClick={onShowLeaving} className="min-h-6 underline underline-offset-2">
              {t("goingSoon")}
            </PopoverClose>
          )}
        </div>
      </PopoverContent>
    </Popover>
  );
}
