import type pg from "pg";
import type { Role } from "#contract/staff.ts";
import type { Staff } from "../access/actor.ts";
import { after } from "../clock.ts";
import { SignedOut } from "../errors.ts";
import { hashOf, idleSeconds } from "./token.ts";

type Found = {
  agency_id: string;
  staff_id: string;
  session_id: string;
  seen_at: string;
  ends_at: string;
  roles: Role[];
};

/** Finds out who is asking, inside the transaction and before anything else. Moves the idle limit, once a minute. */
export async function identify(
  client: pg.PoolClient,
  now: string,
  token: string | undefined,
): Promise<Staff> {
  if (!token) throw new SignedOut();
  const { rows } = await client.query<Found>({
    name: "sign-in-lookup",
    text: "select * from sight.sign_in_lookup($1)",
    values: [hashOf(token)],
  });
  const found = rows[0];
  if (!found || found.ends_at <= now || after(found.seen_at, idleSeconds) <= now) throw new SignedOut();
  if (after(found.seen_at, 60) < now) {
    await client.query(`set local kehi.agency_id = '${found.agency_id}'`);
    await client.query("update session set seen_at = $1 where id = $2", [now, found.session_id]);
  }
  return {
    kind: "staff",
    agencyId: found.agency_id,
    staffId: found.staff_id,
    sessionId: found.session_id,
    roles: found.roles,
  };
}
