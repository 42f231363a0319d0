import { v7 as newId } from "uuid";
import { Secret, TOTP } from "otpauth";
import { searchPeople } from "#contract/search.ts";
import { startOneTimeCode } from "#contract/session.ts";
import { hashPassword } from "../src/modules/session/domain.ts";
import { aSubject, type Subject } from "../src/platform/testing/subject.ts";
import type { Server } from "./walk.ts";

type Over = { actor?: Actor; params?: Record<string, string>; body?: Record<string, unknown> };
type Actor = { id: string; cookie: string };
const password = "kōwhai over the fence";

/** Puts in place what a write needs before it can act, and gives what stands over its sample. */
export async function ready(server: Server, name: string, actor: Actor, ids: Subject): Promise<Over> {
  const { office } = server;
  const own = { agency_id: office.agencyId };
  const setPassword = async () =>
    office.rows("update credential set password_hash = $1 where staff_id = $2", [
      await hashPassword(password),
      actor.id,
    ]);
  switch (name) {
    case "addPerson":
      // Someone new is looked for first.
      await server.call(searchPeople, actor, { query: { q: "Someone new" } });
      return {
        body: { ethnicity: { answer: "not-known", codes: [] }, iwi: { answer: "not-known", of: [] } },
      };
    case "raiseConcern":
      return { body: { whoHasItId: actor.id } };
    case "recommend": {
      const payment = {
        payment: "accommodation-supplement",
        for: [ids["person"]],
        outcome: "payable",
        amount: "64.00",
        per: "week",
        evidence: [],
      };
      await office.rows("update assessment set result = $1 where id = $2", [
        JSON.stringify({ payments: [payment] }),
        ids["assessment"],
      ]);
      return { body: { payment: payment.payment, for: payment.for, proof: [] } };
    }
    case "giveSummary":
      return { body: { goals: [ids["goal"]] } };
    case "lookAtEmergencyAccess": {
      const led = await aSubject(office, "leads", "team-leader");
      const id = newId();
      await office.add("emergency_access", {
        ...own,
        id,
        staff_id: led.ids["colleague"],
        person_id: led.ids["person"],
        reason: "A child is alone",
        at: office.now,
        until: office.now,
      });
      return { actor: led.actor, params: { id } };
    }
    case "discardNoteDraft": {
      const id = newId();
      await office.add("note_draft", {
        ...own,
        id,
        staff_id: actor.id,
        case_id: ids["case"],
        kind: "phone",
        who_was_there: "",
        happened_at: office.now,
        body: "Words",
        saved_at: office.now,
      });
      return { params: { id } };
    }
    case "closeCase":
      await office.rows("delete from concern where case_id = $1", [ids["case"]]);
      return {};
    case "startOneTimeCode":
      await setPassword();
      return { body: { password } };
    case "confirmOneTimeCode": {
      await setPassword();
      const { body } = await server.call(startOneTimeCode, actor, { body: { password } });
      const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({
        timestamp: Date.parse(office.now),
      });
      return { body: { code } };
    }
    default:
      return {};
  }
}
