import "./assessments.css";
import { type Ref } from "react";
import { dayOf, shortDay } from "../../ui/dates.ts";
import { today } from "../../platform/clock.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { sayError } from "../../platform/problem.ts";
import { type Assessment, type FactsOnFile, type Kept, resultOf } from "./assessments.data.ts";
import { EntitlementRow } from "./entitlement-row.tsx";
import { cents, entitlementsOf, type GroupName, sumsOf } from "./groups.ts";
import { Headline } from "./headline.tsx";
import { paymentFor, paymentName } from "./payment-names.ts";
import { Recommend } from "./recommend.tsx";

const groups: readonly { name: GroupName; says: string; columns: readonly string[] }[] = [
  { name: "under", says: "Paid less than payable", columns: ["Paid now", "Payable", "Gap a week"] },
  { name: "ask", says: "Not applied for", columns: ["Paid now", "Payable", "Could ask"] },
  { name: "maybe", says: "May be payable", columns: [] },
  { name: "cannot", says: "Cannot be worked out yet", columns: [] },
  { name: "over", says: "Paid more than these facts give", columns: ["Paid now", "Payable", "More"] },
  { name: "full", says: "Paid in full", columns: ["Paid now", "Payable", "Gap"] },
  { name: "not", says: "Not payable now, and what would change that", columns: [] },
];

/** Everything the household may be entitled to. It decides nothing: a person recommends, a person decides. */
export function MoneyPane({
  kept,
  facts,
  called,
  working,
  error,
  onAgain,
  headRef,
}: {
  kept: Kept | null;
  facts: FactsOnFile | undefined;
  called: string;
  working: boolean;
  error: unknown;
  onAgain: () => void;
  headRef: Ref<HTMLDivElement>;
}) {
  if (error) return <Failed {...sayError(error)} onAgain={onAgain} />;
  if (!kept) {
    return working ? (
      <Loading what="everything that may be payable" lines={8} />
    ) : (
      <Empty
        action={
          <Button look="main" onClick={onAgain}>
            Work it out
          </Button>
        }
      >
        <h2 id="h-money">Entitlements</h2>
        Nothing has been worked out from these facts yet.
      </Empty>
    );
  }
  const people = namesOf(facts);
  const result = named(resultOf(kept), people);
  const { rows, notCovered } = entitlementsOf(result);
  const sums = sumsOf(rows);
  return (
    <div aria-busy={working}>
      <Headline
        sums={sums}
        called={called}
        since={staleWords(facts, kept.at) ?? (sums.under > 0 ? sinceWords(facts) : null)}
        could={rows
          .filter((row) => row.group === "ask")
          .map((row) => `${paymentName(row.payment)}, never applied for.`)
          .join(" ")}
        rent={rentOf(kept)}
        atLeast={result.gap.atLeast === true}
        headRef={headRef}
      />
      <div className="ents">
        {groups.map((group) => {
          const inGroup = rows.filter((row) => row.group === group.name);
          if (inGroup.length === 0) return null;
          return (
            <section key={group.name} aria-label={group.says}>
              <div className="group">
                <h3>{group.says}</h3>
                {group.columns.map((column) => (
                  <span className="num" key={column}>
                    {column}
                  </span>
                ))}
              </div>
              {inGroup.map((row) => (
                <EntitlementRow
                  key={`${row.payment} ${row.for.join()}`}
                  row={row}
                  called={called}
                  name={paymentFor(row.payment, row.for, people, kept.personId)}
                  recommend={
                    row.group === "under" || row.group === "ask" || row.group === "maybe" ? (
                      <Recommend kept={kept} row={row} />
                    ) : null
                  }
                />
              ))}
            </section>
          );
        })}
      </div>
      {notCovered.length > 0 && (
        <details className="not-covered">
          <summary>Not worked out by Kēhi yet: {notCovered.length} payments to ask about</summary>
          <p>{notCovered.map((one) => paymentName(one.payment)).join(", ")}.</p>
        </details>
      )}
      <p className="basis">
        An estimate from the facts on this page and the rates of {dayOf(result.rates.from)}. It decides
        nothing: you recommend, and a person decides. Back payment for earlier weeks is a separate question.
      </p>
    </div>
  );
}

/** The law knows people by their ids; the page by their names. Sentences only: ids that are data stay. */
function named(result: Assessment, people: ReadonlyMap<string, string>): Assessment {
  const inWords = (key: string, value: unknown): unknown => {
    if (typeof value !== "string" || !sentences.has(key)) return value;
    let words = value;
    for (const [id, name] of people) words = words.replaceAll(id, name.split(" ")[0] ?? name);
    return words;
  };
  return JSON.parse(
    JSON.stringify(result, (key, value: unknown) =>
      key === "evidence" && Array.isArray(value)
        ? value.map((one) => inWords("says", one))
        : inWords(key, value),
    ),
  ) as Assessment;
}
const sentences = new Set(["says", "because", "ask", "if"]);

function namesOf(facts: FactsOnFile | undefined): Map<string, string> {
  const names = new Map<string, string>();
  for (const fact of facts?.facts ?? []) {
    const id = /^\/people\/([^/]+)/.exec(fact.pointer)?.[1];
    if (id && fact.whose) names.set(id, fact.whose);
  }
  return names;
}

/** Facts told after the figures were worked out: the figures stand until they are asked for again. */
function staleWords(facts: FactsOnFile | undefined, at: string): string | null {
  const told = facts?.facts.filter((fact) => fact.recordedAt > at).length ?? 0;
  if (told === 0) return null;
  return `${told === 1 ? "1 fact" : `${told} facts`} changed since. Work it out again.`;
}

/** "Cost of the home changed 31 Aug, told today." */
function sinceWords(facts: FactsOnFile | undefined): string | null {
  const changed = facts?.facts.filter((fact) => fact.was !== undefined && fact.on === facts.on) ?? [];
  if (changed.length === 0) return null;
  return `${changed.map((fact) => `${fact.name} changed${fact.since ? ` ${shortDay(fact.since, today())}` : ""}`).join("; ")}, told today.`;
}

const weeks: Record<string, number> = { week: 1, fortnight: 1 / 2, month: 12 / 52, year: 1 / 52 };

/** The rent these figures were worked out with, in cents a week: not one that was told afterwards. */
function rentOf({ situation }: Kept): number | null {
  type Stated = { value?: unknown } | undefined;
  const home = (situation["home"] ?? {}) as { cost?: Stated; per?: Stated };
  const [cost, per] = [home.cost?.value, home.per?.value];
  if (typeof cost !== "string" || typeof per !== "string") return null;
  const week = weeks[per];
  return week === undefined ? null : Math.round((cents(cost) ?? 0) * week);
}
