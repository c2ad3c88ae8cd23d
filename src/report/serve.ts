import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { UsageError } from "../document/errors.ts";

/** Only this machine can reach a report. */
const HOST = "127.0.0.1";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

/** Sent with every answer: as the page's own policy, without files, and never in another site's frame. */
const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  // Another run may stand there tomorrow.
  "cache-control": "no-store",
};

/** A report that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the report in the folder `dir` on 127.0.0.1; `port` 0 takes any free one. Throws `UsageError` where the
 * folder holds no report or the port is taken.
 */
export async function serveReport(dir: string, port: number): Promise<Served> {
  const root = await realpath(dir).catch(() => undefined);
  const page = root === undefined ? undefined : await stat(join(root, "index.html")).catch(() => undefined);
  if (root === undefined || page?.isFile() !== true) {
    throw new UsageError(`"${dir}" holds no report; dechaff run writes one unless told --report none`);
  }
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => refuse(response, 500));
  });
  await listen(server, port);
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new UsageError(`cannot serve on port ${port}: ${cause.message}; name another --port`, { cause }),
      );
    });
    server.listen(port, HOST, resolve);
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another site can point its own name at this machine; the page is for its own name only.
  if (request.headers.host !== `${HOST}:${request.socket.localPort}`) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = await fileOf(root, request.url ?? "/");
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    ...HEADERS,
    "content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
    "content-length": file.size,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file that an address names; undefined where there is none in the folder. */
async function fileOf(root: string, url: string): Promise<{ path: string; size: number } | undefined> {
  const name = decoded(url.split("?", 1)[0] ?? "");
  if (name === undefined || name.includes("\0") || name.includes("\\")) return undefined;
  // What a link leads to counts, not what it is called.
  const path = await realpath(join(root, name === "/" ? "index.html" : name)).catch(() => undefined);
  if (path === undefined || !path.startsWith(root + sep)) return undefined;
  const info = await stat(path);
  return info.isFile() ? { path, size: info.size } : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // no address of ours
  }
}

function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, HEADERS).end();
}
