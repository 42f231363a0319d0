/** The four ways a request can go wrong in the field's terms. `platform/http` alone turns them into replies. */
export class NotFound extends Error {
  constructor() {
    super("Nothing to show here. If you need this for your work, ask your team leader.");
  }
}

export class NotAllowed extends Error {}

/** A business conflict (409), or with both versions a stale one (412). */
export class Conflict extends Error {
  readonly versions: { yours: unknown; theirs: unknown } | undefined;
  constructor(says: string, versions?: { yours: unknown; theirs: unknown }) {
    super(says);
    this.versions = versions;
  }
}

export type FieldFault = { path: string; says: string };

/** `shape`: 400, the request is not as the contract says. `meaning`: 422, it is, but cannot be so. */
export class Invalid extends Error {
  readonly fields: FieldFault[];
  readonly of: "shape" | "meaning";
  constructor(says: string, fields: FieldFault[] = [], of: "shape" | "meaning" = "meaning") {
    super(says);
    this.fields = fields;
    this.of = of;
  }
}

/** Not signed in, or no longer. */
export class SignedOut extends Error {
  constructor(says = "You are signed out. Sign in to go on; what you typed is kept.") {
    super(says);
  }
}

/** Too many tries. `seconds` until the next one is looked at. */
export class TooMany extends Error {
  readonly seconds: number;
  constructor(says: string, seconds: number) {
    super(says);
    this.seconds = seconds;
  }
}
