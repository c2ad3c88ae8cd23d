import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useThemeName } from "../state/theme.ts";
import { colourOf } from "./colours.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** One bar of a chart and one row of its table. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as people read it. */
  readonly text: string;
  /** Class that gives the colour, `kind-share`. */
  readonly colour?: string;
  /** Where the row leads. */
  readonly href?: string;
}

interface BarsProps {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly bars: readonly Bar[];
  /** Heads of the table's two columns. */
  readonly heads: readonly [string, string];
  /** Upright bars: for steps of a scale. Lying ones otherwise, for names. */
  readonly upright?: boolean;
  /** Opens the page that a bar stands for. */
  readonly pick?: (index: number) => void;
}

const BAR_HEIGHT = 26;
const UPRIGHT_HEIGHT = 240;

/** A bar chart with its numbers as a table. */
export function Bars({ title, note, bars, heads, upright = false, pick }: BarsProps): JSX.Element {
  const theme = useThemeName();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picked = useRef(pick);
  picked.current = pick;
  useEffect(() => {
    if (canvas.current === null || bars.length === 0) return;
    const chart = draw(canvas.current, bars, upright, (index) => picked.current?.(index));
    return () => chart.destroy();
  }, [bars, upright, theme]);
  const height = upright ? UPRIGHT_HEIGHT : bars.length * BAR_HEIGHT + 34;
  return (
    <section class="card chart">
      <h2>{title}</h2>
      {note === undefined ? null : <p class="note">{note}</p>}
      {bars.length === 0 ? (
        <p class="empty">Nothing to show.</p>
      ) : (
        <>
          <div class="plot" style={{ minHeight: `${height}px` }}>
            <canvas
              ref={canvas}
              role="img"
              aria-label={`${title}: bar chart; its numbers are in the table below`}
            />
          </div>
          <details>
            <summary>Numbers</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{heads[0]}</th>
                  <th scope="col" class="number">
                    {heads[1]}
                  </th>
                </tr>
              </thead>
              <tbody>
                {bars.map((bar) => (
                  <tr key={bar.label}>
                    <th scope="row">
                      <bdi>{bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>}</bdi>
                    </th>
                    <td class="number">{bar.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

/** Labels longer than this are cut in the chart; the table has them whole. */
const LABEL_LENGTH = 26;

function draw(
  canvas: HTMLCanvasElement,
  bars: readonly Bar[],
  upright: boolean,
  pick: (index: number) => void,
): Chart {
  const ink = colourOf("", "--ink");
  const faint = colourOf("", "--ink-2");
  const line = colourOf("", "--line");
  const accent = colourOf("", "--bar");
  const colours = bars.map((bar) => (bar.colour === undefined ? accent : colourOf(bar.colour)));
  const names = {
    ticks: { color: ink, autoSkip: upright, maxRotation: 0, font: { size: 12 } },
    grid: { display: false },
  };
  const values = {
    beginAtZero: true,
    ticks: { color: faint, maxTicksLimit: 5, precision: 0, font: { size: 11 } },
    grid: { color: line },
    border: { display: false },
  };
  return new Chart(canvas, {
    type: "bar",
    data: {
      labels: bars.map(({ label }) =>
        label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1)}…` : label,
      ),
      datasets: [
        {
          data: bars.map((bar) => (bar.value === 0 ? null : bar.value)),
          backgroundColor: colours,
          hoverBackgroundColor: colours,
          borderRadius: 2,
          maxBarThickness: upright ? 60 : 16,
          categoryPercentage: upright ? 0.96 : 0.8,
          barPercentage: upright ? 0.96 : 0.9,
          minBarLength: 2,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: upright ? "x" : "y",
      font: { family: getComputedStyle(document.body).fontFamily },
      onClick: (_event, elements) => {
        const [element] = elements;
        if (element !== undefined) pick(element.index);
      },
      plugins: {
        tooltip: { callbacks: { label: (item) => bars[item.dataIndex]?.text ?? "" } },
      },
      scales: upright ? { x: names, y: values } : { y: names, x: values },
    },
  });
}
