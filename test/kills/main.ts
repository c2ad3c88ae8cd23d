import { parseArgs } from "node:util";
import { KILL_CASES } from "./cases.ts";
import { Killing } from "./killing.ts";

const HELP = `Kills every command that writes right before each step by which it changes the file system (rename, unlink, mkdir,
fsync and the like), repeats it, and holds what it leaves against what an undisturbed one leaves, byte by byte.

  npm run test:kills -- [--case NAME] [--every 1] [--list]

  --case NAME   only cases whose name holds this
  --every N     every Nth step only
  --list        the steps, without killing

Exit code 1 where one differs.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      case: { type: "string", default: "" },
      every: { type: "string", default: "1" },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const killing = await Killing.begin();
  let kills = 0;
  let same = 0;
  try {
    for (const each of KILL_CASES.filter(({ name }) => name.includes(values.case))) {
      const { steps, left } = await killing.undisturbed(each);
      console.log(`${each.name}: ${steps.length} steps`);
      for (let at = 1; at <= steps.length; at += Number(values.every)) {
        if (values.list) {
          console.log(`  ${at} ${steps[at - 1]}`);
          continue;
        }
        const trouble = await killing.kill(each, at, left);
        kills += 1;
        if (trouble === "") same += 1;
        else console.log(`  before step ${at}, ${steps[at - 1]}: ${trouble}`);
      }
    }
  } finally {
    await killing.end();
  }
  if (!values.list)
    console.log(`${same} of ${kills} kills left the same bytes once the command was repeated`);
  if (same < kills) process.exitCode = 1;
}

await main();
