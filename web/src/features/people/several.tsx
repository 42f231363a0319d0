import { getReference } from "#contract/people.ts";
import type { CallOf, ResponseOf } from "#contract/endpoint.ts";
import { useState } from "react";
import type { ReactNode } from "react";
import { useRead } from "../../platform/data.ts";
import { sayError } from "../../platform/problem.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

type List = CallOf<typeof getReference>["params"]["list"];
type Item = ResponseOf<typeof getReference>["items"][number];

type Props = {
  id: string;
  list: List;
  label: string;
  hint?: string;
  error?: string | undefined;
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
  /** Asked beside one that was chosen. */
  renderMore?: (code: string, label: string) => ReactNode;
};

/** Several answers from a reference list, each added and taken out by itself. */
export function Several({ id, list, label, hint, error, chosen, onChange, renderMore }: Props) {
  const { data, error: failed } = useRead(getReference, { params: { list } });
  const [picked, setPicked] = useState("");
  const [said, setSaid] = useState("");
  const items = data?.items ?? [];
  const labelOf = (code: string) => items.find((it) => it.code === code)?.label ?? code;
  const left = offered(list, items).filter(({ code }) => !chosen.includes(code));
  const groups = [...new Set(left.map(({ group }) => group))];
  const add = () => {
    if (picked === "") return;
    onChange([...chosen, picked]);
    setSaid(`${labelOf(picked)} added`);
    setPicked("");
  };
  const takeOut = (code: string) => {
    onChange(chosen.filter((one) => one !== code));
    setSaid(`${labelOf(code)} taken out`);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="stack">
      <Field
        id={id}
        label={label}
        hint={hint}
        error={error ?? (failed ? sayError(failed).says : undefined)}
        beside={<Button onClick={add}>Add</Button>}
      >
        {(aria) => (
          <select {...aria} className="in" value={picked} onChange={(event) => setPicked(event.target.value)}>
            <option value="">Choose one, then Add</option>
            {groups.map((group) => {
              const options = left
                .filter((it) => it.group === group)
                .map(({ code, label: words }) => (
                  <option key={code} value={code}>
                    {words}
                  </option>
                ));
              return group === null ? (
                options
              ) : (
                <optgroup key={group} label={group}>
                  {options}
                </optgroup>
              );
            })}
          </select>
        )}
      </Field>
      <p className="vh" role="status">
        {said}
      </p>
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map((code) => (
            <li key={code}>
              <span className="strong">{labelOf(code)}</span>
              {renderMore?.(code, labelOf(code))}
              <TextButton aria-label={`Take out ${labelOf(code)}`} onClick={() => takeOut(code)}>
                Take out
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Of the ethnicity list only its most detailed level, and no code that stands for "no answer"; a language with its own name. */
function offered(list: List, items: readonly Item[]): Item[] {
  if (list === "ethnicity") return items.filter(({ code }) => /^[^9]\d{4}$/.test(code));
  if (list === "language")
    return items.map(({ code, label, group }) => ({
      code,
      label: group && group !== label ? `${label} (${group})` : label,
      group: null,
    }));
  return [...items];
}
