import "./field.css";
import { useId } from "react";
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";

type Aria = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
type FieldProps = { label: ReactNode; hint?: ReactNode; error?: ReactNode; beside?: ReactNode; id?: string };

/** Label above, hint under the label, error under the hint, then the control. */
export function Field({
  label,
  hint,
  error,
  beside,
  id,
  children,
}: FieldProps & { children: (aria: Aria) => ReactNode }) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "field bad" : "field"}>
      <label htmlFor={own}>{label}</label>
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="err" id={`${own}-error`}>
          {error}
        </p>
      )}
      <div className="control">
        {children({
          id: own,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
        })}
        {beside}
      </div>
    </div>
  );
}

type Width = "short" | "money" | "line" | "full";

/** A field as wide as its answer. Pair `width="money"` with `readMoney`. */
export function TextField({
  label,
  hint,
  error,
  beside,
  id,
  width = "line",
  ...rest
}: FieldProps & { width?: Width } & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "width">) {
  return (
    <Field label={label} hint={hint} error={error} beside={beside} id={id}>
      {(aria) => (
        <input
          inputMode={width === "money" ? "decimal" : undefined}
          {...rest}
          {...aria}
          className={`in w-${width}`}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(aria) => <textarea {...rest} {...aria} className="in w-full" />}
    </Field>
  );
}

export function Select<T extends string>({
  label,
  hint,
  error,
  id,
  options,
  value,
  onChoose,
}: FieldProps & {
  options: readonly { value: T; says: string }[];
  value: T | "";
  onChoose: (value: T) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error} id={id}>
      {(aria) => (
        <select
          {...aria}
          className="in"
          value={value}
          onChange={(event) => onChoose(event.target.value as T)}
        >
          {value === "" && <option value="">Choose one</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.says}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, as radio buttons. */
export function PickOne<T extends string>({
  legend,
  options,
  value,
  onChoose,
}: {
  legend: ReactNode;
  options: readonly { value: T; says: ReactNode; hint?: ReactNode }[];
  value: T | null;
  onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      {options.map((option) => (
        <label className="pick" key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.says}
            {option.hint && <span className="hint small">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A tick box with its words. */
export function Tick({
  children,
  ...rest
}: { children: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, "type">) {
  return (
    <label className="pick">
      <input {...rest} type="checkbox" />
      <span>{children}</span>
    </label>
  );
}
