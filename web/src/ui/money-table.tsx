import "./money.css";
import type { ReactNode } from "react";

export type MoneyRow = { key: string; head: ReactNode; cells: readonly ReactNode[]; kind?: "sum" };

/** Figures line up: right-aligned, two places, no dollar sign (`figure()` of money.ts). The caption is read out, not shown. */
export function MoneyTable({
  caption,
  columns,
  rows,
  first,
}: {
  caption: string;
  /** Head of the first column, such as `Payment`. */
  first: ReactNode;
  columns: readonly ReactNode[];
  rows: readonly MoneyRow[];
}) {
  return (
    <div className="wide">
      <table className="ledger">
        <caption className="vh">{caption}</caption>
        {columns.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {columns.map((column, at) => (
                // Columns have no identity but their place.
                <th scope="col" className="num" key={at}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.kind}>
              <th scope="row">{row.head}</th>
              {row.cells.map((cell, at) => (
                <td className="num" key={at}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
