import "./people.css";
import { addPerson } from "#contract/people.ts";
import { useState } from "react";
import type { FormEvent } from "react";
import { useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { faultsIn, sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import type { Fault } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/field.tsx";
import { asBody, nothingYet } from "./people.data.ts";
import type { FirstMeeting } from "./people.data.ts";
import { WhereTheyBelong } from "./where-they-belong.tsx";

const idOf = (path: string) => `file-${path.split(".")[0]}`;
const lines = [
  {
    path: "preferredName",
    label: "What they like to be called",
    hint: "If it is not their legal given name",
  },
  { path: "sayIt", label: "How to say their name", hint: "As they say it: HAH-na ho-ro-PEE-to" },
  { path: "pronouns", label: "Pronouns", hint: "As they give them" },
] as const;

function missing({ legalGivenNames, legalFamilyName }: FirstMeeting): Record<string, string> {
  return {
    ...(legalGivenNames.trim() ? {} : { legalGivenNames: "Write their given names" }),
    ...(legalFamilyName.trim() ? {} : { legalFamilyName: "Write their family name" }),
  };
}

/** What is asked at a first meeting. Only the names are needed; nothing typed is lost when it could not be kept. */
export function PutOnFile({
  notThese,
  onDone,
}: {
  notThese: string[];
  onDone: (person: { id: string; name: string }) => void;
}) {
  const [person, setPerson] = useState(nothingYet);
  const [id] = useState(newId);
  const [tries, setTries] = useState(0);
  const [lacks, setLacks] = useState<Record<string, string>>({});
  const write = useWrite(addPerson);
  const change = (part: Partial<FirstMeeting>) => setPerson({ ...person, ...part });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    const found = missing(person);
    setTries(tries + 1);
    setLacks(found);
    write.reset();
    if (Object.keys(found).length > 0) return;
    const called = person.preferredName.trim() || person.legalGivenNames.trim();
    write.mutate(
      { body: asBody(person, { id, notThese }) },
      { onSuccess: () => onDone({ id, name: `${called} ${person.legalFamilyName.trim()}` }) },
    );
  };

  const said = write.error && sayError(write.error);
  const by: Record<string, string> = { ...faultsIn(write.error), ...lacks };
  const error = (path: string) => Object.entries(by).find(([at]) => idOf(at) === idOf(path))?.[1];
  const faults: Fault[] = Object.entries(by).map(([path, says]) => ({ id: idOf(path), says }));
  const names = [
    { path: "legalGivenNames", label: "Given names", hint: "As on their documents, all of them" },
    { path: "legalFamilyName", label: "Family name", hint: "As on their documents" },
  ] as const;
  return (
    <form className="stack on-file" noValidate onSubmit={submit}>
      {(faults.length > 0 || said) && (
        <ErrorSummary
          key={tries}
          title={said?.says ?? "The names are needed to put someone on file."}
          faults={faults}
          reference={faults.length > 0 ? undefined : said?.reference}
        />
      )}
      {names.map(({ path, label, hint }) => (
        <TextField
          key={path}
          id={idOf(path)}
          label={label}
          hint={hint}
          error={error(path)}
          value={person[path]}
          maxLength={200}
          autoComplete="off"
          required
          onChange={(event) => change({ [path]: event.target.value })}
        />
      ))}
      <p className="quiet">Everything from here on can wait until they want to say it.</p>
      {lines.map(({ path, label, hint }) => (
        <TextField
          key={path}
          id={idOf(path)}
          label={label}
          hint={hint}
          error={error(path)}
          value={person[path]}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ [path]: event.target.value })}
        />
      ))}
      <TextField
        id={idOf("bornOn")}
        label="Born on"
        type="date"
        error={error("bornOn")}
        value={person.bornOn}
        onChange={(event) => change({ bornOn: event.target.value })}
      />
      <WhereTheyBelong person={person} change={change} idOf={idOf} error={error} />
      <p>
        <Button look="main" type="submit" busy={write.isPending}>
          Put on file
        </Button>
      </p>
    </form>
  );
}
