import type { Role } from "#contract/staff.ts";

/** Who does something. A job is a `system` of one agency, with its name. */
export type Staff = {
  kind: "staff";
  agencyId: string;
  staffId: string;
  sessionId: string;
  roles: readonly Role[];
};
export type System = { kind: "system"; agencyId: string; job: string };
export type Actor = Staff | System;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The settings that row security reads, for this transaction only. Values are checked, since they are not parameters. */
export function settingsFor(actor: Actor, now: string): string {
  const id = actor.kind === "staff" ? actor.staffId : "";
  for (const value of [actor.agencyId, ...(id ? [id] : [])]) {
    if (!uuid.test(value)) throw new Error("An actor's id is not a UUID.");
  }
  if (!/^[0-9T:.Z-]+$/.test(now)) throw new Error("The clock gave something that is not a moment.");
  return `set local kehi.agency_id = '${actor.agencyId}'; set local kehi.actor_kind = '${actor.kind}'; set local kehi.actor_id = '${id}'; set local kehi.now = '${now}'; set local kehi.focus_person = ''`;
}

export { uuid as uuidShape };
