import { recommend } from "#contract/assessments.ts";
import { useId, useState } from "react";
import { useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea, Tick } from "../../ui/field.tsx";
import { money } from "../../ui/money.ts";
import type { Kept } from "./assessments.data.ts";
import type { Entitlement } from "./groups.ts";

/** A person recommends, with reasons, once the proof is here. Someone else decides. */
export function Recommend({ kept, row }: { kept: Kept; row: Entitlement }) {
  const [proof, setProof] = useState<string[]>([]);
  const [reasons, setReasons] = useState("");
  const [id] = useState(newId);
  const [faulty, setFaulty] = useState(false);
  const field = useId();
  const write = useWrite(recommend);
  const done =
    write.isSuccess ||
    kept.recommendations.some((one) => one.payment === row.payment && one.for.join() === row.for.join());
  if (done) return <p role="status">Recommended. A person decides, and the answer comes in writing.</p>;

  const missing = row.evidence.filter((one) => !proof.includes(one));
  const amount = row.payable === null ? "this" : money(row.payable);
  const send = () => {
    setFaulty(reasons.trim() === "");
    if (reasons.trim() === "") {
      document.getElementById(field)?.focus();
      return;
    }
    write.mutate({
      params: { id: kept.id },
      body: { id, payment: row.payment, for: [...row.for], reasons, proof },
    });
  };
  return (
    <div className="recommend">
      {row.evidence.length > 0 && (
        <fieldset>
          <legend>Proof that is here</legend>
          {row.evidence.map((one) => (
            <Tick
              key={one}
              checked={proof.includes(one)}
              onChange={() =>
                setProof(proof.includes(one) ? proof.filter((it) => it !== one) : [...proof, one])
              }
            >
              {one}
            </Tick>
          ))}
        </fieldset>
      )}
      {missing.length === 0 && (
        <TextArea
          id={field}
          label="Why you recommend it"
          rows={2}
          value={reasons}
          error={faulty ? "Write why. One sentence is enough." : undefined}
          onChange={(event) => setReasons(event.target.value)}
        />
      )}
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <Button look="main" notYet={missing.length > 0} busy={write.isPending} onClick={send}>
        {missing.length > 0 ? `Recommend ${amount} once the proof is here` : `Recommend ${amount}`}
      </Button>
    </div>
  );
}
