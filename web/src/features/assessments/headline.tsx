import { type Ref } from "react";
import { figure, money } from "../../ui/money.ts";
import { Figure, MoneyBar } from "../../ui/money-bar.tsx";
import type { sumsOf } from "./groups.ts";

type Sums = ReturnType<typeof sumsOf>;

/** Paid too much is not a shortfall and not said here; but then nothing is called paid in full either. */
function headWords(sums: Sums, called: string, isUnknown: boolean): string {
  if (sums.under > 0) return `Not reaching ${called}`;
  if (isUnknown) return `Whether everything reaches ${called} cannot be worked out yet`;
  if (sums.paid === 0) return `Nothing is paid to ${called} now`;
  return sums.over > 0 ? `Nothing ${called} has is paid short` : `Everything ${called} has is paid in full`;
}

/** The one figure: what is paid less than payable, a week. What could be asked for stands beside it, never added. */
export function Headline({
  sums,
  called,
  since,
  could,
  rent,
  atLeast,
  headRef,
}: {
  sums: Sums;
  called: string;
  since: string | null;
  could: string;
  /** Cents a week; null when it is not known. */
  rent: number | null;
  atLeast: boolean;
  headRef: Ref<HTMLDivElement>;
}) {
  const payable = sums.paid + sums.under;
  const ifAsks = payable + sums.ask;
  const unknown = sums.unsure !== null && sums.under === 0;
  const notSaid = sums.unsure === "rate" ? "not held" : "–";
  const after = (amount: number) => (rent === null ? "–" : figure(amount - rent));
  const whole = Math.max(ifAsks + sums.maybe, sums.paid, 1);
  const asks = sums.ask > 0;
  return (
    <div className="headline" tabIndex={-1} ref={headRef}>
      <div className="up">
        <div>
          <h2 className="lab" id="h-money">
            {headWords(sums, called, unknown)}
          </h2>
          <p className="line-fig">
            {unknown ? (
              <Figure
                amount={sums.unsure === "rate" ? "not held" : "not known"}
                unit={sums.unsure === "rate" ? "the rates of this day" : "some facts"}
                size="second"
              />
            ) : sums.under > 0 ? (
              <Figure amount={`${atLeast ? "at least " : ""}${money(sums.under)}`} unit="a week" gap />
            ) : (
              <Figure amount={money(sums.paid)} unit="a week" />
            )}
          </p>
          {since && <p className="since">{since}</p>}
        </div>
        {asks && (
          <div className="could">
            <h3 className="lab">Could ask for</h3>
            <p className="line-fig">
              <Figure amount={money(sums.ask)} unit="a week" size="third" />
            </p>
            <p className="since">{could}</p>
          </div>
        )}
      </div>
      <table>
        <caption className="vh">Each week and after rent: paid now, payable, and if {called} asks</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Paid now</th>
            <th scope="col">Payable</th>
            {asks && <th scope="col">If {called} asks</th>}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Each week</th>
            <td>{figure(sums.paid)}</td>
            <td>{sums.unsure ? notSaid : figure(payable)}</td>
            {asks && <td className="if">{sums.unsure ? notSaid : figure(ifAsks)}</td>}
          </tr>
          <tr>
            <th scope="row">After rent</th>
            <td>{after(sums.paid)}</td>
            <td>{sums.unsure ? notSaid : after(payable)}</td>
            {asks && <td className="if">{sums.unsure ? notSaid : after(ifAsks)}</td>}
          </tr>
        </tbody>
      </table>
      <MoneyBar
        tall
        of={whole}
        parts={{ paid: sums.paid, gap: sums.under, unasked: sums.ask, maybe: sums.maybe }}
        says={`${
          unknown
            ? `${money(sums.paid)} a week is being paid.`
            : `Of ${money(payable)} a week that is payable, ${money(sums.paid)} is being paid and ${money(sums.under)} is not.`
        } ${called} could ask for ${money(sums.ask)} more. A further ${money(sums.maybe)} may be payable.`}
      />
      <div className="ends" aria-hidden="true">
        <span>paid {figure(sums.paid)}</span>
        <span>
          {[
            sums.under > 0 && `underpaid ${figure(sums.under)}`,
            asks && `could ask for ${figure(sums.ask)}`,
            sums.maybe > 0 && `may be ${figure(sums.maybe)}`,
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
      </div>
    </div>
  );
}
