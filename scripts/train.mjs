// Trains a model and measures it: `npm run train -- html|text DATA [WORK]`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const HELP = `Trains a model on development data, cross-validates it by domain, and writes it with its figures.

  npm run train -- html DATA [WORK]    models/html.bin, from DATA/wcxb-dev
  npm run train -- text DATA [WORK]    models/text.bin, from DATA/text-dev.jsonl and DATA/wcxb-dev

DATA holds the development data; WORK (.training/NAME unless told) keeps features, models of the folds and a virtual
environment of Python 3.11 or later. The figures go into the model's card, between its marks.`;
/** Between these lines of a model card stand the figures of the last training. */
const MARKS = ["<!-- figures: written by npm run train -->", "<!-- end of figures -->"];

const [name, data, work = join(root, ".training", name ?? "")] = process.argv.slice(2);
if (name === undefined || data === undefined || !["html", "text"].includes(name)) {
  console.log(HELP);
  process.exit(name === "--help" || name === undefined ? 0 : 2);
}

function run(command, words, { capture = false } = {}) {
  console.error(`train: ${[command, ...words].join(" ")}`);
  const done = spawnSync(command, words, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", capture ? "pipe" : "inherit", "inherit"],
    maxBuffer: 2 ** 26,
  });
  if (done.status !== 0) {
    console.error(`train: "${command}" failed${done.error === undefined ? "" : `: ${done.error.message}`}`);
    process.exit(1);
  }
  return done.stdout ?? "";
}

/** A virtual environment with what the trainer needs, made on first use. */
function python() {
  const folder = join(resolve(work), "venv");
  const binary = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (!existsSync(binary)) run(process.env.PYTHON ?? "python3", ["-m", "venv", folder]);
  run(binary, ["-m", "pip", "install", "--quiet", "-r", join(root, "training", name, "requirements.txt")]);
  return binary;
}

mkdirSync(work, { recursive: true });
const given = resolve(data);
const trainer = join(root, "training", name, "train.py");
const binary = python();
if (name === "html") run(binary, [trainer, join(given, "wcxb-dev"), resolve(work)]);
else run(binary, [trainer, given, resolve(work), join(root, "models/text.bin")]);

const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
const measure =
  name === "html"
    ? ["html", join(given, "wcxb-dev"), "--cross-validated", resolve(work)]
    : ["text", resolve(work), given];
const figures = run(process.execPath, [tsx, join(root, "eval/main.ts"), ...measure], { capture: true });
process.stdout.write(figures);

const card = join(root, "models", `${name}.md`);
const text = readFileSync(card, "utf8");
const [from, to] = MARKS.map((mark) => text.indexOf(mark));
if (from < 0 || to < from) throw new Error(`${card} lacks the marks between which figures stand`);
const block = `${MARKS[0]}\n\`\`\`\n${figures.trim()}\n\`\`\`\n`;
writeFileSync(card, text.slice(0, from) + block + text.slice(to));
console.error(`train: models/${name}.bin and its figures in models/${name}.md are new; now npm run floors`);
