import { once } from "node:events";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { serveReport } from "../report/index.ts";
import { print } from "./terminal.ts";

const HELP = `
A report also opens from disk (OUT/report/index.html); inspect is for browsers that do not let pages from disk keep
your marks, and for looking at a run on another machine through a tunnel. Only this machine can reach it.

Examples:
  dechaff inspect output
  dechaff inspect output --port 8080             then ssh -L 8080:127.0.0.1:8080 HOST from elsewhere`;

export function inspectCommand(): Command {
  return new Command("inspect")
    .summary("serve the report of a run on this machine")
    .description("Serves the report of a run, or of a comparison, on 127.0.0.1 until Ctrl-C.")
    .argument("<out>", "output directory of a run or a comparison")
    .addOption(new Option("--port <n>", "port (default: any that is free)").argParser(portOf))
    .addHelpText("after", HELP)
    .action(async (out: string, flags: { readonly port?: number }) => {
      const served = await serveReport(join(out, "report"), flags.port ?? 0);
      await print(`${served.url}\nCtrl-C ends it.\n`);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      await served.close();
    });
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError("it takes a port from 1 to 65535.");
  return port;
}
