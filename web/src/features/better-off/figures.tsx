import { figure } from "../../ui/money.ts";
import { type BetterOff, cents, keptWords, layers, stackOf } from "./layers.ts";

/** Every figure of the picture, the answer columns first. */
export function Figures({ result, hours, rent }: { result: BetterOff; hours: number; rent: number | null }) {
  const stacks = result.rows.map(stackOf);
  const used = layers.filter(({ id }) => stacks.some((one) => one.parts[id] > 0));
  const shown = result.rows.filter((row) => row.hours % 5 === 0 || row.hours === hours || row.hours === 19);
  return (
    <div className="wide" tabIndex={0} role="region" aria-label="The same, in figures">
      <table className="figures">
        <caption className="vh">Money in hand each week by hours of work, in dollars</caption>
        <thead>
          <tr>
            <th scope="col">Hours</th>
            <th scope="col">In hand</th>
            {rent !== null && <th scope="col">After rent</th>}
            <th scope="col">Keeps of next $1</th>
            <th scope="col">Pay before tax</th>
            {used.map(({ id, says }) => (
              <th scope="col" key={id}>
                <i className={`swatch d-${id}`} aria-hidden="true" /> {says}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const { parts, net } = stackOf(row);
            return (
              <tr key={row.hours} className={row.hours === hours ? "chosen-row" : undefined}>
                <th scope="row">{row.hours}</th>
                <td>
                  <b>{net === null ? "not held" : figure(net)}</b>
                </td>
                {rent !== null && <td>{net === null ? "–" : figure(net - rent)}</td>}
                <td>{keptWords(row)}</td>
                <td>{figure(cents(row.gross))}</td>
                {used.map(({ id }) => (
                  <td key={id}>{parts[id] === 0 ? "–" : figure(parts[id])}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
