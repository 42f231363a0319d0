import "./law.css";
import { dayOf } from "../../ui/dates.ts";
import { Empty } from "../../ui/states.tsx";
import { ratesOf, spelledOut } from "./sections.ts";

/** One section: its full name, and every figure of it with its day, how sure it is and where it was found. */
export function Section({ cite, on }: { cite: string; on: string }) {
  const rates = ratesOf(cite, on);
  return (
    <article className="law-page">
      <h1>{spelledOut(cite)}</h1>
      <p className="quiet">
        The figures of this section on {dayOf(on)}. The Act itself is at legislation.govt.nz; what stands here
        is our own wording of its figures.
      </p>
      {rates.length === 0 ? (
        <Empty>This section holds no figure. It is a rule that a person applies to the facts.</Empty>
      ) : (
        <div className="wide">
          <table className="law-rates">
            <caption className="vh">Figures of this section</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Figure</th>
                <th scope="col">Since</th>
                <th scope="col">How sure</th>
              </tr>
            </thead>
            <tbody>
              {rates.map((rate) => (
                <tr key={rate.key}>
                  <th scope="row">
                    {rate.label}
                    <span className="quiet small">{spelledOut(rate.cite)}</span>
                  </th>
                  <td className="num">{rate.value}</td>
                  <td>{rate.from ? dayOf(rate.from) : "–"}</td>
                  <td>
                    {rate.confidence}
                    {rate.sources.length > 0 && (
                      <span className="quiet small">{rate.sources.join("; ")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </article>
  );
}
