/** Milliseconds between two ticks. */
const STEP = 200;
/** Ticks that may be late for a busy machine; what goes beyond is time in which the process did not run. */
const LATE = 5;

/**
 * Counts the time in which the whole process stood still: a laptop that slept, a container that was paused, Ctrl-Z. The
 * documents in flight did not take that time, so that no limit may count it.
 */
export class AwakeClock {
  readonly #timer: NodeJS.Timeout;
  readonly #now: () => number;
  #last: number;
  #asleep = 0;

  /** `now` gives milliseconds that go on while the process stands still. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#last = now();
    this.#timer = setInterval(() => this.tick(), STEP);
    this.#timer.unref();
  }

  /** Milliseconds so far in which the process did not run. */
  get asleep(): number {
    this.tick();
    return this.#asleep;
  }

  tick(): void {
    const now = this.#now();
    const gap = now - this.#last;
    if (gap > LATE * STEP) this.#asleep += gap - STEP;
    this.#last = now;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
