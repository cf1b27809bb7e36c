import { useTranslations } from "next-intl";
import type { MediaView } from "@/lib/media/types";
import { CoverPicture } from "./cover-picture";

/** Of a 9:16 picture a profile shows three quarters of the height, from the middle. */
const CROPPED = "absolute inset-x-0 h-[12.5%] bg-black/50 border-white/80";
/** From this shape on, a profile cuts at the sides, if anywhere. */
const UPRIGHT_RATIO_MAX = 0.6;

export function CoverView({ cover, atMs }: { cover: MediaView; atMs: number }) {
  const t = useTranslations("preview.cover");
  const { width, height } = cover.prepared ?? cover;
  const isUpright = !!width && !!height && width / height < UPRIGHT_RATIO_MAX;
  return (
    <>
      <CoverPicture media={cover} atMs={atMs} className="object-contain" />
      {isUpright && (
        <div aria-hidden className="text-xs text-white">
          <p className={`top-0 grid place-items-center border-b px-2 text-center ${CROPPED}`}>
            {t("cropped")}
          </p>
          <div className={`bottom-0 border-t ${CROPPED}`} />
        </div>
      )}
    </>
  );
}
