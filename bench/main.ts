/** `npm run bench -- NAME [ARGUMENTS]`: prints the speed figures that the README quotes. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<void> }>>> =
  {
    corpus: () => import("./corpus/index.ts"),
    dedup: () => import("./dedup.ts"),
    html: () => import("./html.ts"),
    language: () => import("./language.ts"),
    order: () => import("./order.ts"),
    report: () => import("./report.ts"),
    run: () => import("./run.ts"),
    text: () => import("./text.ts"),
  };

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (load === undefined) {
  console.error(`bench: name one of ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exitCode = 2;
} else {
  const benchmark = await load();
  await benchmark.main(args);
}
