/** The part of JSON Schema 2020-12 that situation/1 is written in. The reader and the published schema are one object. */
export interface Shape {
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: "date";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly oneOf?: readonly Shape[];
}

export const record = (
  description: string,
  properties: Readonly<Record<string, Shape>>,
  required: readonly string[] = [],
): Shape => ({ type: "object", description, properties, required });
export const list = (description: string, items: Shape, minItems = 0, maxItems = 200): Shape => ({
  type: "array",
  description,
  items,
  minItems,
  maxItems,
});
export const text = (description: string): Shape => ({ type: "string", description, maxLength: 200 });
export const id = (description: string): Shape => ({
  type: "string",
  description,
  maxLength: 64,
  pattern: "^[^/~\\s]+$",
});
export const flag = (description: string): Shape => ({ type: "boolean", description });
export const count = (description: string, maximum: number): Shape => ({
  type: "number",
  description,
  minimum: 0,
  maximum,
});
export const day = (description: string): Shape => ({ type: "string", format: "date", description });
export const one = (description: string, values: readonly string[]): Shape => ({
  type: "string",
  description,
  enum: values,
});
/** Decimal text in dollars, up to a billion less a cent. */
export const money = (description: string): Shape => ({
  type: "string",
  description,
  pattern: "^\\d{1,9}(\\.\\d{1,2})?$",
});
export const share = (description: string): Shape => ({
  type: "string",
  description,
  pattern: "^(0(\\.\\d{1,4})?|1(\\.0{1,4})?)$",
});
export const per = one("The period an amount is for", ["hour", "week", "fortnight", "month", "year", "once"]);
