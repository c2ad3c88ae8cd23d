/** `npm run eval -- NAME [ARGUMENTS]`: prints the quality figures that the README quotes. */
const EVALUATIONS: Readonly<Record<string, () => Promise<{ main(args: readonly string[]): Promise<void> }>>> =
  {
    dedup: () => import("./dedup.ts"),
    floors: () => import("./floors.ts"),
    html: () => import("./html.ts"),
    metadata: () => import("./metadata.ts"),
    readability: () => import("./readability.ts"),
    rules: () => import("./rules.ts"),
    text: () => import("./text.ts"),
  };

const [name = "", ...args] = process.argv.slice(2);
const load = Object.hasOwn(EVALUATIONS, name) ? EVALUATIONS[name] : undefined;
if (load === undefined) {
  console.error(`eval: name one of ${Object.keys(EVALUATIONS).join(", ")}`);
  process.exitCode = 2;
} else {
  const evaluation = await load();
  await evaluation.main(args);
}
