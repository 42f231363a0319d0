import type { StepSaid } from "#law/assess/document.ts";
import { Link } from "@tanstack/react-router";
import { figure } from "../../ui/money.ts";
import type { Entitlement } from "./groups.ts";

/** The working as a table: words, section of the law, figure; then what is paid and what that leaves. */
export function Steps({ row, called }: { row: Entitlement; called: string }) {
  if (row.steps.length === 0) return null;
  const answered = row.payable !== null && row.group !== "not";
  return (
    <div className="wide">
      <table className="steps">
        <caption className="vh">How it is worked out</caption>
        <tbody>
          {row.steps.map((step, at) => (
            <StepRows step={step} depth={0} key={`${step.key} ${at}`} />
          ))}
        </tbody>
        {answered && (
          <tfoot>
            <tr className="res">
              <th scope="row">Payable</th>
              <td className="num">{figure(row.payable ?? 0)}</td>
            </tr>
            <tr>
              <th scope="row">Being paid</th>
              <td className="num">{figure(-row.paid)}</td>
            </tr>
            {row.group === "under" && (
              <tr className="gapres">
                <th scope="row">Not reaching {called} each week</th>
                <td className="num">
                  <mark>{figure(row.gap)}</mark>
                </td>
              </tr>
            )}
            {row.group === "ask" && (
              <tr className="gapres">
                <th scope="row">{called} could ask for, each week</th>
                <td className="num">{figure(row.gap)}</td>
              </tr>
            )}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function StepRows({ step, depth }: { step: StepSaid; depth: number }) {
  return (
    <>
      <tr className={depth > 0 ? "deep" : undefined}>
        <th scope="row">
          {step.says}
          {step.rounded && <span className="quiet"> Rounded {step.rounded}.</span>}
          <span className="law">
            <Link to="/law" search={{ cite: step.cite }}>
              {step.cite}
            </Link>
          </span>
        </th>
        <td className="num">{step.gives === null ? "" : figure(step.gives)}</td>
      </tr>
      {step.steps.map((inner, at) => (
        <StepRows step={inner} depth={depth + 1} key={`${inner.key} ${at}`} />
      ))}
    </>
  );
}
