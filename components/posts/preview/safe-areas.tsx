import { useTranslations } from "next-intl";

/**
 * About what TikTok's own interface covers, in parts of the screen. TikTok names no numbers for posts, and a long
 * caption covers more.
 */
const areas = [
  { name: "top", className: "inset-x-0 top-0 h-[11%]" },
  { name: "side", className: "end-0 top-[40%] bottom-[22%] w-[17%]" },
  { name: "bottom", className: "inset-x-0 bottom-0 h-[22%]" },
] as const;

interface SafeAreasProps {
  /** What covers them is named where it is not drawn anyway. */
  isNamed: boolean;
}

export function SafeAreas({ isNamed }: SafeAreasProps) {
  const t = useTranslations("preview.safeAreas");
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-30 text-white">
      {areas.map(({ name, className }) => (
        <div
          key={name}
          className={`absolute grid place-items-center border border-dashed border-white/80 bg-black/40 p-0.5 text-center text-xs ${className}`}
        >
          {isNamed && (
            <span className={name === "side" ? "[writing-mode:vertical-rl]" : undefined}>{t(name)}</span>
          )}
        </div>
      ))}
    </div>
  );
}
