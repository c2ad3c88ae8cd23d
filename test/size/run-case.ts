import { accountOf } from "./account.ts";
import { insidePassages, layAround } from "./ordinary.ts";
import { ended, type Scene } from "./scene.ts";
import type { SizeCase } from "./size-case.ts";
import { Unexpected } from "./unexpected.ts";

/** A run over something hostile that lies between ordinary documents. */
export interface RunCase extends Pick<SizeCase, "name" | "what" | "maxMegabytes"> {
  /** Lays it in a folder, under names between "b" and "y". */
  readonly make: (folder: string) => Promise<void>;
  /** Ordinary documents in it, as `insideRow` makes them. */
  readonly inside?: number;
  /** What becomes of everything that is not ordinary, in the words of `accountOf`. */
  readonly outcome: string;
  readonly options?: readonly string[];
}

/** The run must end well, and every ordinary document come out. */
export function runCase({ make, inside = 0, outcome, options = [], ...named }: RunCase): SizeCase {
  return {
    ...named,
    play: async (scene: Scene) => {
      const around = await layAround(scene.input);
      await make(scene.input);
      const usage = ended(await scene.run(options));
      const found = await accountOf(scene.out, new Map([...around, ...insidePassages(inside)]));
      if (found !== outcome) throw new Unexpected(`${found} where it must be: ${outcome}`);
      return { outcome: found, usage };
    },
  };
}
