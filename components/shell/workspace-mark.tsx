import { cn } from "@/components/ui/cn";
import type { WorkspaceView } from "@/lib/workspaces/types";

interface WorkspaceMarkProps {
  workspace: Pick<WorkspaceView, "id" | "name" | "brandColour" | "logoVersion">;
  /** Where its logo lies; without one, where members fetch it. */
  logoPath?: string;
  /** Pixels. */
  size: number;
  className?: string;
}

/** Its logo, or its first letter on its colour. Decoration beside the name. */
export function WorkspaceMark({ workspace, logoPath, size, className }: WorkspaceMarkProps) {
  const { id, name, brandColour, logoVersion } = workspace;
  const box = { width: size, height: size };
  if (logoVersion) {
    return (
      // biome-ignore lint/performance/noImgElement: a few kilobytes that only members may fetch.
      <img
        src={`${logoPath ?? `/workspaces/${id}/logo`}?v=${logoVersion}`}
        alt=""
        {...box}
        className={cn("shrink-0 rounded-[22%] object-cover", className)}
      />
    );
  }
  return (
    <span
      aria-hidden
      data-initial={[...name.trim()][0]?.toUpperCase() ?? ""}
      style={{ ...box, fontSize: Math.max(9, size * 0.48), ...(brandColour && { background: brandColour }) }}
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-[22%] leading-none font-semibold text-white select-none before:content-[attr(data-initial)]",
        !brandColour && "bg-[#5c5952] dark:bg-line2",
        className,
      )}
    />
  );
}
