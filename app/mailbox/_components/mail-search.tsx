import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

export function MailSearch({ search }: { search: string }) {
  const t = useTranslations("notices.mailbox");
  return (
    <form action="/mailbox" className="flex flex-[0_1_22rem] gap-2">
      <Input
        name="to"
        type="search"
        defaultValue={search}
        placeholder={t("search")}
        aria-label={t("search")}
      />
      <Button type="submit" variant="outline">
        {t("find")}
      </Button>
    </form>
  );
}
