import "./money.css";
import type { ReactNode } from "react";

/** Amounts in cents on one scale: always in this order, on every screen. */
export type Parts = { paid?: number; gap?: number; unasked?: number; maybe?: number; over?: number };

const order = [
  ["paid", "now"],
  ["gap", "gap"],
  ["unasked", "unasked"],
  ["maybe", "maybe"],
  ["over", "more"],
] as const;

/** `of` is the amount that fills the bar. Without `says` it is decoration beside figures that are there as text. */
export function MoneyBar({
  parts,
  of,
  says,
  tall,
}: {
  parts: Parts;
  of: number;
  says?: string;
  tall?: boolean;
}) {
  return (
    <span
      className={tall ? "bar tall" : "bar"}
      role={says ? "img" : undefined}
      aria-label={says}
      aria-hidden={!says || undefined}
    >
      {order.map(([part, className]) => {
        const amount = parts[part] ?? 0;
        return amount > 0 && of > 0 ? (
          <span
            key={part}
            className={className}
            style={{ width: `${Math.min(100, (amount / of) * 100).toFixed(2)}%` }}
          />
        ) : null;
      })}
    </span>
  );
}

/** The one figure of a screen (`one`), or a smaller one. `gap` draws the kōwhai line: only for what is underpaid. */
export function Figure({
  amount,
  unit,
  size = "one",
  gap,
}: {
  amount: string;
  unit?: ReactNode;
  size?: "one" | "second" | "third";
  gap?: boolean;
}) {
  return (
    <span className={size === "one" ? "fig" : `fig ${size}`}>
      {gap ? <mark className="gap-line">{amount}</mark> : amount}
      {unit && <small> {unit}</small>}
    </span>
  );
}
