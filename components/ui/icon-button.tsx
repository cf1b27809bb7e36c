import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";

const sizes = { sm: "size-control-sm", md: "size-control", lg: "size-11" } as const;

/** A button with an icon alone: `label` is what is read out and shown on hover. */
export function IconButton({
  label,
  size = "md",
  variant = "quiet",
  className,
  ...props
}: Omit<ButtonProps, "aria-label"> & { label: string }) {
  return (
    <Button
      aria-label={label}
      title={label}
      variant={variant}
      size={size}
      className={cn("px-0", sizes[size], className)}
      {...props}
    />
  );
}
