import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** For who comes to the end before the rest was read, and for a rest that could not be. */
export function LoadMore({ isLoading, onLoad }: { isLoading: boolean; onLoad: () => void }) {
  const t = useTranslations("library");
  return (
    <div className="flex justify-center pb-8">
      <Button onClick={onLoad} disabled={isLoading}>
        {isLoading ? t("loading") : t("loadMore")}
      </Button>
    </div>
  );
}
