import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { figure, money } from "../../ui/money.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tag } from "../../ui/marks.tsx";
import { MoneyBar, type Parts } from "../../ui/money-bar.tsx";
import type { Entitlement } from "./groups.ts";
import { Steps } from "./steps.tsx";

const scale = 60_000;

/** One payment: name, because, paid now, payable, gap. Opens to its working and its sections of the law. */
export function EntitlementRow({
  row,
  name,
  called,
  recommend,
}: {
  row: Entitlement;
  name: string;
  called: string;
  recommend?: ReactNode;
}) {
  return (
    <details className="ent" name={undefined}>
      <summary>
        <span className="n">{name}</span>
        <Cells row={row} />
        <Icon of={ChevronDown} className="chev" />
        <span className="because">{row.because}</span>
        {row.group !== "cannot" && row.group !== "not" && <MoneyBar parts={partsOf(row)} of={scale} />}
      </summary>
      <div className="open">
        <Steps row={row} called={called} />
        {row.group === "over" && (
          <p>
            Paid {money(-row.gap)} a week more than these facts give. Nothing happens by itself: check the
            dates with {called} first.
          </p>
        )}
        <Evidence row={row} />
        <WouldChange row={row} />
        {recommend}
      </div>
    </details>
  );
}

function Cells({ row }: { row: Entitlement }) {
  if (row.group === "cannot") {
    const n = row.missing.length;
    const rates = row.missing.every((one) => "rate" in one);
    return (
      <span className="cell">
        <Tag kind="facts">{rates ? "rate not held" : `${n} ${n === 1 ? "fact" : "facts"} missing`}</Tag>
      </span>
    );
  }
  if (row.group === "not") return <span className="cell quiet">not now</span>;
  return (
    <>
      <span className="num now-c">{figure(row.paid)}</span>
      <span className="num pay-c">{row.payable === null ? "–" : figure(row.payable)}</span>
      <span className="num gap-c g">{gapCell(row)}</span>
    </>
  );
}

function gapCell(row: Entitlement): ReactNode {
  if (row.group === "maybe") return <Tag kind="maybe">may be</Tag>;
  if (row.group === "full") return <span className="zero">0.00</span>;
  return figure(row.group === "over" ? row.gap : Math.abs(row.gap));
}

function partsOf(row: Entitlement): Parts {
  const paid = Math.min(row.paid, row.payable ?? row.paid);
  if (row.group === "under") return { paid, gap: row.gap };
  if (row.group === "ask") return { paid, unasked: row.gap };
  if (row.group === "maybe") return { paid, maybe: Math.max(0, row.gap) };
  if (row.group === "over") return { paid, over: -row.gap };
  return { paid };
}

function Evidence({ row }: { row: Entitlement }) {
  const asks = row.missing.flatMap((one) => ("ask" in one ? [one.ask] : []));
  const rates = row.missing.flatMap((one) => ("rate" in one ? [one.rate] : []));
  if (row.evidence.length + asks.length + rates.length === 0) return null;
  return (
    <>
      <h4>Still needed</h4>
      <ul className="evid">
        {row.evidence.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {asks.map((one) => (
          <li key={one} className="said">
            “{one}”
          </li>
        ))}
        {rates.map((one) => (
          <li key={one}>
            The rate{" "}
            <Link to="/law" search={{ cite: one }}>
              {one}
            </Link>{" "}
            for this day is not held, so no figure is given.
          </li>
        ))}
      </ul>
    </>
  );
}

const outcomes: Record<string, string> = {
  payable: "payable",
  "may-be-payable": "may be payable; a person must be satisfied",
  "not-payable": "not payable",
  "cannot-be-worked-out": "cannot be worked out",
};

function WouldChange({ row }: { row: Entitlement }) {
  if (row.wouldChange.length === 0) return null;
  return (
    <>
      <h4>What would change it</h4>
      <ul className="evid">
        {row.wouldChange.map((change) => (
          <li key={change.if}>
            {change.if}: {outcomes[change.then] ?? change.then}
            {change.amount === null ? "" : `, ${money(change.amount)}`}.
          </li>
        ))}
      </ul>
    </>
  );
}
