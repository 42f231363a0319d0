import "./button.css";
import { createLink } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, Ref } from "react";
import { Icon } from "./icon.tsx";

/** One `main` to a region. `bare` is for a quiet action, `square` for a single sign, `light` for a choice. */
export type Look = "plain" | "main" | "bare" | "square" | "light";

type Common = { look?: Look; icon?: LucideIcon };
type ButtonProps = Common &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> & {
    /** Not ready: greyed, still reached by keyboard. The words on the button say why. */
    notYet?: boolean;
    /** At work: pressing again does nothing. */
    busy?: boolean;
    ref?: Ref<HTMLButtonElement>;
  };

const classes = (look: Look = "plain", more?: string, notYet?: boolean) =>
  ["btn", look === "plain" ? "" : look, notYet ? "not-yet" : "", more ?? ""].filter(Boolean).join(" ");

export function Button({
  look,
  icon,
  notYet,
  busy,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  const off = Boolean(notYet) || Boolean(busy);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type === "submit" ? "submit" : "button"}
      className={classes(look, className, notYet)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

type AnchorProps = Common & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function AnchorButton({ look, icon, className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes(look, className)}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  );
}

/** A button that goes to another page: `to` and `params` as for `Link`. */
export const ButtonLink = createLink(AnchorButton);

/** A small underlined action in a row of facts: Change, Undo, Yes. */
export function TextButton({ className, type, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type === "submit" ? "submit" : "button"}
      className={className ? `text-btn ${className}` : "text-btn"}
    />
  );
}

/** Two or more answers side by side, none chosen beforehand. */
export function Choice<T extends string>({
  label,
  labelledBy,
  options,
  value,
  onChoose,
}: {
  label?: string;
  labelledBy?: string;
  options: readonly { value: T; says: string }[];
  value: T | null;
  onChoose: (value: T) => void;
}) {
  return (
    <div className="choices" role="group" aria-label={label} aria-labelledby={labelledBy}>
      {options.map((option) => (
        <Button
          key={option.value}
          look="light"
          aria-pressed={value === option.value}
          onClick={() => onChoose(option.value)}
        >
          {option.says}
        </Button>
      ))}
    </div>
  );
}
