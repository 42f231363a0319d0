import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line, stack } from "d3-shape";
import { useEffect, useId, useRef, useState } from "react";
import { money } from "../../ui/money.ts";
import { type BetterOff, type LayerId, layers, type Stack, stackOf } from "./layers.ts";

/** A stacked picture of the week by hours of work, with what is paid now as a dashed line. Every figure is in the table below it. */
export function Picture({
  result,
  hours,
  paidNow,
  says,
}: {
  result: BetterOff;
  hours: number;
  /** Cents a week; null when it is not known. */
  paidNow: number | null;
  says: string;
}) {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(720);
  const id = useId();
  useEffect(() => {
    if (!box.current) return undefined;
    const sized = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(280, Math.round(entry.contentRect.width))),
    );
    sized.observe(box.current);
    return () => sized.disconnect();
  }, []);

  const narrow = width < 520;
  const height = narrow ? 300 : 430;
  const pad = { top: 16, right: 8, bottom: 44, left: narrow ? 48 : 56 };
  const stacks = result.rows.map(stackOf);
  const last = stacks.at(-1)?.hours ?? 1;
  const top = Math.max(...stacks.map((one) => one.net ?? 0), paidNow ?? 0, 1);
  const x = scaleLinear([0, last + 1], [pad.left, width - pad.right]);
  const y = scaleLinear([0, top * 1.06], [height - pad.bottom, pad.top]);
  const used = layers.filter(({ id: layer }) => stacks.some((one) => one.parts[layer] > 0));
  // One more point, so that the last hour is as wide as the others.
  const closed = [...stacks, ...stacks.slice(-1).map((one) => ({ ...one, hours: one.hours + 1 }))];
  const series = stack<Stack, LayerId>()
    .keys(used.map(({ id: layer }) => layer))
    .value((one, layer) => one.parts[layer])(closed);
  const shape = area<(typeof series)[number][number]>()
    .defined((point) => point.data.net !== null)
    .x((point) => x(point.data.hours))
    .y0((point) => y(point[0]))
    .y1((point) => y(point[1]))
    .curve(curveStepAfter);
  const rim = line<(typeof series)[number][number]>()
    .defined((point) => point.data.net !== null)
    .x((point) => x(point.data.hours))
    .y((point) => y(point[1]))
    .curve(curveStepAfter);
  const chosen = stacks.find((one) => one.hours === hours);
  return (
    <figure className="picture" ref={box}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
      >
        <title id={`${id}-t`}>Weekly money in hand by hours of work</title>
        <desc id={`${id}-d`}>{says}</desc>
        <defs>
          <pattern id={`${id}-stripes`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M0 6 6 0" className="stripe" />
          </pattern>
        </defs>
        {y.ticks(narrow ? 4 : 6).map((tick) => (
          <g key={tick}>
            <line className="grid" x1={pad.left} x2={width - pad.right} y1={y(tick)} y2={y(tick)} />
            <text className="axis" x={pad.left - 8} y={y(tick) + 4} textAnchor="end">
              {money(tick).replace(/\.00$/, "")}
            </text>
          </g>
        ))}
        {series.map((one) => (
          <g key={one.key}>
            <path className={`seg d-${one.key}`} d={shape(one) ?? ""} />
            {one.key === "extra" && <path fill={`url(#${id}-stripes)`} d={shape(one) ?? ""} />}
          </g>
        ))}
        {series.map((one) => (
          <path className="rim" key={one.key} d={rim(one) ?? ""} />
        ))}
        {!narrow && series.map((one) => <Label key={one.key} series={one} x={x} y={y} last={last} />)}
        {paidNow !== null && (
          <line className="paid-now" x1={pad.left} x2={width - pad.right} y1={y(paidNow)} y2={y(paidNow)} />
        )}
        {chosen?.net != null && (
          <rect
            className="chosen"
            x={x(hours)}
            width={x(hours + 1) - x(hours)}
            y={y(chosen.net)}
            height={y(0) - y(chosen.net)}
          />
        )}
        {x.ticks(narrow ? 6 : 12).map((tick) => (
          <text
            className="axis"
            key={tick}
            x={x(tick + 0.5)}
            y={height - pad.bottom + 18}
            textAnchor="middle"
          >
            {tick <= last ? tick : ""}
          </text>
        ))}
        <text className="axis" x={(pad.left + width) / 2} y={height - 6} textAnchor="middle">
          hours of work a week at {money(result.wage)}
        </text>
      </svg>
      <ul className="picture-key">
        {used.toReversed().map(({ id: layer, says: name }) => (
          <li key={layer}>
            <i className={`swatch d-${layer}`} aria-hidden="true" />
            {name}
          </li>
        ))}
        {paidNow !== null && (
          <li>
            <i className="swatch dash" aria-hidden="true" />
            Paid now, {money(paidNow)}
          </li>
        )}
      </ul>
    </figure>
  );
}

type Series = ReturnType<ReturnType<typeof stack<Stack, LayerId>>>[number];
type Scale = (value: number) => number;

/** The name on its own area, where the area is tall enough for it over enough hours. */
function Label({ series, x, y, last }: { series: Series; x: Scale; y: Scale; last: number }) {
  const name = layers.find(({ id }) => id === series.key)?.says ?? "";
  const need = name.length * 7.2 + 16;
  const tall = (point: Series[number]) => y(point[0]) - y(point[1]) > 24;
  for (let from = 0; from < series.length; from += 1) {
    let to = from;
    while (to < series.length - 1 && series[to] && tall(series[to] as Series[number])) to += 1;
    const points = series.slice(from, to);
    if (points.length === 0) continue;
    const left = x(points[0]?.data.hours ?? 0);
    const right = x(Math.min(last, points.at(-1)?.data.hours ?? 0) + 1);
    if (right - left < need) continue;
    // The lowest roof and the highest floor under the words keep them inside the area.
    const middle = points.slice(Math.floor(points.length / 4), Math.ceil((points.length * 3) / 4) || 1);
    const roof = Math.max(...middle.map((point) => y(point[1])));
    const floor = Math.min(...middle.map((point) => y(point[0])));
    if (floor - roof < 18) continue;
    return (
      <text
        className={`on-${series.key}`}
        x={(left + right) / 2}
        y={(roof + floor) / 2 + 5}
        textAnchor="middle"
      >
        {name}
      </text>
    );
  }
  return null;
}
