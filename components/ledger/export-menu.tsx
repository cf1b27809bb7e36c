"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";

interface ExportMenuProps {
  json: string;
  pdf: string;
}

/** Files, so plain links: the browser keeps them. */
export function ExportMenu({ json, pdf }: ExportMenuProps) {
  const t = useTranslations("ledger.export");
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          <Download aria-hidden />
          {t("menu")}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem asChild>
          <a href={json} download>
            {t("json")}
          </a>
        </MenuItem>
        <MenuItem asChild>
          <a href={pdf} download>
            {t("pdf")}
          </a>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
