import "./notice.css";
import { TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

/** A field to put right, by its id, with what to do. */
export type Fault = { id: string; says: string };

/** What kept a form from going: heard at once, each line leads to its field. It takes the focus when it appears. */
export function ErrorSummary({
  title,
  faults,
  reference,
}: {
  title: string;
  faults: readonly Fault[];
  reference?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice harm-notice" role="alert" tabIndex={-1} ref={box}>
      <Icon of={TriangleAlert} />
      <div>
        <b>{title}</b>
        {faults.length > 0 && (
          <ul>
            {faults.map(({ id, says }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(id)?.focus();
                  }}
                >
                  {says}
                </a>
              </li>
            ))}
          </ul>
        )}
        {reference && (
          <p>
            If it happens again, tell whoever looks after Kēhi: <span className="num">{reference}</span>
          </p>
        )}
      </div>
    </div>
  );
}
