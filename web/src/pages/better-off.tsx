import "../features/better-off/better-off.css";
import { getBetterOff } from "#contract/assessments.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { useParams } from "@tanstack/react-router";
import { Minus, Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { Figures } from "../features/better-off/figures.tsx";
import { type BetterOff, cents } from "../features/better-off/layers.ts";
import { Picture } from "../features/better-off/picture.tsx";
import { Readout } from "../features/better-off/readout.tsx";
import { CoverButton } from "../features/cover/cover.tsx";
import { PersonTop } from "../features/person-page/person-top.tsx";
import { today } from "../platform/clock.ts";
import { useRead } from "../platform/data.ts";
import { sayError } from "../platform/problem.ts";
import { usePageTitle } from "../platform/title.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { money, readMoney } from "../ui/money.ts";
import { PrintHeader } from "../ui/print-header.tsx";
import { Failed, Loading } from "../ui/states.tsx";

const most = 60;

/** Net weekly income by hours of work: a picture, a readout, and every figure. */
export function BetterOffPage() {
  const { personId = "" } = useParams({ strict: false });
  const page = useRead(getPersonPage, { params: { id: personId } });
  const [wage, setWage] = useState("26.50");
  const [typed, setTyped] = useState(wage);
  const [fault, setFault] = useState<string | undefined>();
  const [hours, setHours] = useState(20);
  const read = useRead(getBetterOff, { params: { id: personId }, query: { wage } });
  usePageTitle(page.data ? `Better off, ${page.data.header.name}` : "Better off");
  if (page.error) throw page.error;
  if (!page.data) return <Loading what="the person" lines={6} />;
  const { header } = page.data;
  const result = read.data?.betterOff as BetterOff | undefined;
  const rent = read.data?.rent ? cents(read.data.rent) : null;
  const paidNow = read.data?.paidNow ? cents(read.data.paidNow) : null;
  const workOut = (event: FormEvent) => {
    event.preventDefault();
    const dollars = readMoney(typed);
    setFault(dollars === null || Number(dollars) <= 0 ? "Write the pay an hour, such as 26.50." : undefined);
    if (dollars !== null && Number(dollars) > 0) setWage(dollars);
  };
  return (
    <>
      <PersonTop header={header} cover={<CoverButton short />} />
      <PrintHeader person={header.name} what="Better off in work" today={today()} />
      <div className="page">
        <h2 className="vh">What if {header.called} works?</h2>
        <form className="controls" onSubmit={workOut}>
          <TextField
            label="Pay an hour, before tax"
            width="money"
            error={fault}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" busy={read.isFetching}>
            Work it out
          </Button>
          <HoursPicker
            hours={hours}
            onHours={setHours}
            net={result?.rows.find((row) => row.hours === hours)?.net ?? null}
          />
        </form>
        {read.error && <Failed {...sayError(read.error)} onAgain={() => void read.refetch()} />}
        {!result && !read.error && <Loading what="sixty-one weeks" lines={8} />}
        {result && (
          <div className="work">
            <section aria-labelledby="h-pic">
              <h2 id="h-pic">Money in hand each week</h2>
              <Picture result={result} hours={hours} paidNow={paidNow} says={pictureWords(result)} />
            </section>
            <Readout result={result} hours={hours} rent={rent} />
            <div className="all">
              <h2 id="h-fig">The same, in figures</h2>
              <Figures result={result} hours={hours} rent={rent} />
              <p className="quiet small">
                An estimate for a week like this one. At each number of hours it shows the better of staying
                on the benefit and leaving it. It counts what is payable, whether or not it is being paid. It
                does not count childcare fees, getting to work, KiwiSaver or a student loan.
              </p>
              {result.missing.length > 0 && (
                <p className="quiet small">
                  More may be payable once these are known:{" "}
                  {result.missing.map((one) => `“${one.ask}”`).join(" ")}
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </>
  );
}

function HoursPicker({
  hours,
  onHours,
  net,
}: {
  hours: number;
  onHours: (hours: number) => void;
  net: string | null;
}) {
  const id = useId();
  const set = (value: number) => onHours(Math.min(most, Math.max(0, Math.round(value))));
  return (
    <>
      <div>
        <label htmlFor={id}>Hours a week</label>
        <span className="step-in">
          <Button look="square" aria-label="One hour less" onClick={() => set(hours - 1)}>
            <Icon of={Minus} />
          </Button>
          <input
            id={id}
            className="in"
            inputMode="numeric"
            value={hours}
            onChange={(event) => set(Number(event.target.value.replace(/\D/g, "") || 0))}
          />
          <Button look="square" aria-label="One hour more" onClick={() => set(hours + 1)}>
            <Icon of={Plus} />
          </Button>
        </span>
      </div>
      <div className="range">
        <label htmlFor={`${id}-slide`}>Or slide, or use the arrow keys</label>
        <input
          id={`${id}-slide`}
          type="range"
          min={0}
          max={most}
          value={hours}
          aria-valuetext={`${hours} hours${net ? `, ${money(net)} a week` : ""}`}
          onChange={(event) => set(Number(event.target.value))}
        />
      </div>
    </>
  );
}

/** The picture in a few sentences, for whoever does not look at it. */
function pictureWords(result: BetterOff): string {
  const at = (hours: number) => {
    const net = result.rows.find((row) => row.hours === hours)?.net;
    return net ? `at ${hours} hours ${money(net)}` : null;
  };
  const points = [0, 10, 20, 30, 40].map(at).filter(Boolean).join(", ");
  return `In hand each week: ${points}. ${result.cliffs.map((cliff) => cliff.says).join(" ")} The table below has every figure.`;
}
