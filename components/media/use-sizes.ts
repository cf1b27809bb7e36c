import { useFormatter } from "next-intl";

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Says sizes and rates in the reader's language; decimal units, as disks and TikTok count. */
export function useSizes() {
  const format = useFormatter();
  return {
    sayBytes(sizeBytes: number): string {
      const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3));
      const value = sizeBytes / 1000 ** power;
      return format.number(value, {
        style: "unit",
        unit: units[power],
        unitDisplay: power === 0 ? "long" : "short",
        maximumFractionDigits: value < 100 ? 1 : 0,
      });
    },
    /** `4.2 Mbit/s` */
    sayBitrate(bitsPerSecond: number): string {
      const isMega = bitsPerSecond >= 1_000_000;
      const value = bitsPerSecond / (isMega ? 1_000_000 : 1000);
      const said = format.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
      return `${said} ${isMega ? "Mbit/s" : "kbit/s"}`;
    },
  };
}
