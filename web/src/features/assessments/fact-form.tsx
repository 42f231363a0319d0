import { type FormEvent, useId, useState } from "react";
import type { Fact } from "#contract/assessments.ts";
import { situationShape } from "#law/situation/schema.ts";
import type { Shape } from "#law/situation/shape.ts";
import { Button } from "../../ui/button.tsx";
import { readMoney } from "../../ui/money.ts";

type Json = Fact["value"];
export type Kind = {
  of: "money" | "number" | "day" | "yes-no" | "choice" | "pay" | "cash";
  choices?: readonly string[];
};

/** How a fact can be given here, from the situation's own schema; null where it is more than one answer. */
export function kindOf(pointer: string): Kind | null {
  const last = pointer.split("/").at(-1);
  if (last === "income") return { of: "pay" };
  if (last === "assets") return { of: "cash" };
  const shape = shapeAt(pointer);
  if (shape?.enum) return { of: "choice", choices: shape.enum };
  if (shape?.type === "boolean") return { of: "yes-no" };
  if (shape?.type === "integer" || shape?.type === "number") return { of: "number" };
  if (shape?.format === "date") return { of: "day" };
  return shape?.type === "string" && shape.pattern?.includes("\\.") ? { of: "money" } : null;
}

function shapeAt(pointer: string): Shape | undefined {
  let shape: Shape | undefined = situationShape;
  for (const part of pointer.split("/").slice(1)) {
    const at: Shape | undefined = shape;
    shape = at?.type === "array" ? at.items : at?.properties?.[part];
  }
  return shape;
}

const words = (code: string) => code.replaceAll("-", " ");

/** One fact being changed. What is typed wrongly is said in words and kept. */
export function FactForm({
  name,
  kind,
  value,
  onSave,
  onLeave,
  busy,
  quiet,
}: {
  name: string;
  kind: Kind;
  value: Json;
  onSave: (value: Json) => void;
  onLeave?: () => void;
  busy: boolean;
  /** The question stands above already. */
  quiet?: boolean;
}) {
  const id = useId();
  const before = Array.isArray(value)
    ? (value[0] as { amount?: string; hours?: number } | undefined)
    : undefined;
  const [text, setText] = useState(() =>
    Array.isArray(value) ? (before?.amount ?? "0.00") : typeof value === "object" ? "" : String(value),
  );
  const [hours, setHours] = useState(String(before?.hours ?? 0));
  const [fault, setFault] = useState<string | null>(null);

  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readValue(kind, text, hours, value);
    if ("fault" in read) return setFault(read.fault);
    setFault(null);
    return onSave(read.value);
  };
  return (
    <form onSubmit={save}>
      <label htmlFor={id}>
        {kind.of === "pay" ? (
          "Pay a week, before tax"
        ) : kind.of === "cash" ? (
          "Cash in all"
        ) : (
          <span className={quiet ? "vh" : undefined}>{name}</span>
        )}
        {!quiet && <br />}
        {kind.of === "choice" || kind.of === "yes-no" ? (
          <select id={id} className="in" value={text} onChange={(event) => setText(event.target.value)}>
            {text === "" && <option value="">Choose one</option>}
            {(kind.choices ?? ["true", "false"]).map((one) => (
              <option key={one} value={one}>
                {one === "true" ? "Yes" : one === "false" ? "No" : words(one)}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            className="in"
            type={kind.of === "day" ? "date" : "text"}
            inputMode={kind.of === "day" ? undefined : "decimal"}
            value={text}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </label>
      {kind.of === "pay" && (
        <label htmlFor={`${id}-hours`}>
          Hours a week
          <br />
          <input
            id={`${id}-hours`}
            className="in"
            inputMode="decimal"
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        </label>
      )}
      {fault && (
        <p className="err" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      <Button type="submit" busy={busy}>
        Keep
      </Button>
      {onLeave && (
        <Button look="bare" onClick={onLeave}>
          Leave as it was
        </Button>
      )}
    </form>
  );
}

function readValue(kind: Kind, text: string, hours: string, was: Json): { value: Json } | { fault: string } {
  if (kind.of === "choice" || kind.of === "day") return text ? { value: text } : { fault: "Choose one." };
  if (kind.of === "yes-no") return { value: text === "true" };
  if (kind.of === "number") {
    const number = Number(text);
    return text.trim() !== "" && Number.isFinite(number) && number >= 0
      ? { value: number }
      : { fault: "Write a number, such as 20." };
  }
  const dollars = readMoney(text);
  if (dollars === null) return { fault: "Write dollars and cents, such as 390.00." };
  if (kind.of === "money") return { value: dollars };
  const others = Array.isArray(was)
    ? was.filter((one) => (one as { kind?: string }).kind !== (kind.of === "pay" ? "wages" : "cash"))
    : [];
  if (kind.of === "cash") return { value: [...others, { kind: "cash", amount: dollars }] };
  const worked = Number(hours);
  if (!Number.isFinite(worked) || worked < 0) return { fault: "Write the hours as a number, such as 20." };
  const none = Number(dollars) === 0;
  return {
    value: none ? others : [...others, { kind: "wages", amount: dollars, per: "week", hours: worked }],
  };
}
