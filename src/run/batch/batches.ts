import type { RawInput } from "../../read/input.ts";

/** Most inputs that go to a worker together: a message between threads takes as long as a fifth of a short text. */
const MAX_BATCH_SIZE = 64;
/** Bytes after which a batch is closed: about a tenth of a second of work, and what workers may wait for at the end. */
const MAX_BATCH_BYTES = 1_000_000;
/** Bytes taken for a file, which is read by its worker, and for what else an input has than its text. */
const FILE = 125_000;
const INPUT = 1000;

/** Groups inputs for the way to a worker, in order. */
export async function* batchesOf(inputs: AsyncIterable<RawInput>): AsyncGenerator<RawInput[]> {
  let batch: RawInput[] = [];
  let weight = 0;
  for await (const input of inputs) {
    batch.push(input);
    weight += INPUT + weigh(input);
    if (batch.length < MAX_BATCH_SIZE && weight < MAX_BATCH_BYTES) continue;
    yield batch;
    batch = [];
    weight = 0;
  }
  if (batch.length > 0) yield batch;
}

function weigh({ content }: RawInput): number {
  switch (content.kind) {
    case "file":
      return FILE;
    case "text":
    case "html":
      return content.value.length;
    case "bytes":
    case "message":
      return content.bytes.length;
    case "broken":
      return 0;
  }
}
