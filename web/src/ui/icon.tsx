import type { LucideIcon } from "lucide-react";

/** Beside a word, hidden from screen readers. Give `name` only where there is no word. */
export function Icon({
  of: Drawing,
  name,
  className,
}: {
  of: LucideIcon;
  name?: string;
  className?: string;
}) {
  const classes = className ? `i ${className}` : "i";
  return name ? (
    <Drawing className={classes} strokeWidth={1.9} role="img" aria-label={name} />
  ) : (
    <Drawing className={classes} strokeWidth={1.9} aria-hidden="true" />
  );
}
