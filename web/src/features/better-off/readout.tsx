import { money } from "../../ui/money.ts";
import { Figure } from "../../ui/money-bar.tsx";
import { type BetterOff, cents, keptWords } from "./layers.ts";

/** The chosen hour in figures, and what the picture cannot show. */
export function Readout({ result, hours, rent }: { result: BetterOff; hours: number; rent: number | null }) {
  const row = result.rows.find((one) => one.hours === hours);
  const none = result.rows[0];
  if (!row || row.net === null) {
    return (
      <p role="status">A rate that this week needs is not held, so there is no figure for {hours} hours.</p>
    );
  }
  const net = cents(row.net);
  const more = none?.net == null ? null : net - cents(none.net);
  const rows: [string, string][] = [
    ...(rent === null ? [] : ([[`After ${money(rent)} rent`, money(net - rent)]] as [string, string][])),
    ...(more === null ? [] : ([["More than with no work", money(more)]] as [string, string][])),
    ...(more === null || hours === 0
      ? []
      : ([["That is, for each hour worked", money(Math.round(more / hours))]] as [string, string][])),
    ["Kept of the next $1", keptWords(row)],
    ["Main benefit", row.combination === "benefit" ? "on it" : "off it"],
  ];
  return (
    <div className="readout">
      <h2 className="lab">
        At {hours} {hours === 1 ? "hour" : "hours"}
      </h2>
      <p className="line-fig" role="status">
        <Figure amount={money(net)} unit="a week" size="second" />
      </p>
      <dl>
        {rows.map(([term, says]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="num">{says}</dd>
          </div>
        ))}
      </dl>
      <ul className="beside">
        {result.cliffs.map((cliff) => (
          <li key={`${cliff.kind} ${cliff.from} ${cliff.to}`}>{cliff.says}</li>
        ))}
        {row.onApplication.length > 0 && (
          <li>Temporary Additional Support is counted here and starts only on a written application.</li>
        )}
        {row.combination === "credits" && "minimum-family-tax-credit" in row.payments && (
          <li>
            <b>Tell Inland Revenue the week it starts.</b> Minimum family tax credit is easily overpaid, and a
            week under the hours stops it.
          </li>
        )}
        <li>
          <b>Weeks without pay.</b> In term-time work the school holidays may have none. Ask how the job is
          paid before anything changes.
        </li>
      </ul>
    </div>
  );
}
