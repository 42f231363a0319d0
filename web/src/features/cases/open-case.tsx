import { listCases, openCase, Service } from "#contract/cases.ts";
import { listStaff } from "#contract/staff.ts";
import { useState } from "react";
import type { FormEvent } from "react";
import { today } from "../../platform/clock.ts";
import { useRead, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { faultsIn, sayError } from "../../platform/problem.ts";
import { useMe } from "../../platform/session.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Select } from "../../ui/field.tsx";
import { serviceWords } from "./cases.data.ts";

type Service = keyof typeof serviceWords;
const services = Service.options.map((value) => ({ value, says: serviceWords[value] }));
const idOf = (path: string) => `case-${path}`;

/** Joins a person to a service and a case manager, from today. */
export function OpenCase({ personId, onDone }: { personId: string; onDone: () => void }) {
  const me = useMe();
  const staff = useRead(listStaff, {});
  const managers = (staff.data?.items ?? [])
    .filter((it) => it.roles.includes("case-manager") && it.teamId !== null && it.status !== "left")
    .map((it) => ({
      value: it.id,
      says: [it.name, it.team, it.status === "away" ? "away now" : null].filter(Boolean).join(", "),
    }));
  const [id] = useState(newId);
  const [tries, setTries] = useState(0);
  const [service, setService] = useState<Service | "">("");
  const [chosen, setManager] = useState("");
  const manager = chosen || (managers.some(({ value }) => value === me.staffId) ? me.staffId : "");
  const [lacks, setLacks] = useState<Record<string, string>>({});
  const write = useWrite(openCase, { changes: [listCases] });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    setTries(tries + 1);
    setLacks({
      ...(service ? {} : { service: "Choose what the case is for" }),
      ...(manager ? {} : { caseManagerId: "Choose whose case it is" }),
    });
    write.reset();
    if (service === "" || manager === "") return;
    const body = { id, personId, whanauId: null, service, caseManagerId: manager, openedOn: today() };
    write.mutate({ body }, { onSuccess: onDone });
  };
  const failed = write.error ?? staff.error;
  const said = failed && sayError(failed);
  const faults: Record<string, string> = { ...faultsIn(write.error), ...lacks };
  return (
    <form className="stack" onSubmit={submit}>
      {(said ?? Object.keys(faults).length > 0) && (
        <ErrorSummary
          key={tries}
          title={said?.says ?? "A case is for something, and with someone."}
          faults={Object.entries(faults).map(([path, says]) => ({ id: idOf(path), says }))}
          reference={said?.reference}
        />
      )}
      <Select
        id={idOf("service")}
        label="What the case is for"
        error={faults["service"]}
        options={services}
        value={service}
        onChoose={setService}
      />
      <Select
        id={idOf("caseManagerId")}
        label="Case manager"
        error={faults["caseManagerId"]}
        options={managers}
        value={manager}
        onChoose={setManager}
      />
      <p className="line-up">
        <Button look="main" type="submit" busy={write.isPending}>
          Open the case
        </Button>
        <ButtonLink to="/people/$personId" params={{ personId }}>
          Not now: go to the record
        </ButtonLink>
      </p>
    </form>
  );
}
