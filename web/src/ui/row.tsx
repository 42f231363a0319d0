import "./row.css";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** A row that opens to its reasons. Nothing interactive in `name`, `beside` or `under`. */
export function Row({
  name,
  beside,
  under,
  children,
  open,
  onOpen,
  className,
}: {
  name: ReactNode;
  beside?: ReactNode;
  under?: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpen?: (open: boolean) => void;
  className?: string;
}) {
  return (
    <details
      className={className ? `row ${className}` : "row"}
      open={open}
      onToggle={(event) => onOpen?.(event.currentTarget.open)}
    >
      <summary>
        <span className="row-name">{name}</span>
        {beside}
        <Icon of={ChevronDown} className="row-chevron" />
        {under && <span className="row-under">{under}</span>}
      </summary>
      <div className="row-sheet">{children}</div>
    </details>
  );
}
