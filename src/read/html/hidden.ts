import type { Note } from "../../document/label.ts";

/** Units of withheld text from which a page can be made to be filled in by scripts. */
const HOLLOW = 600;

/** Keeps account of the stretches of a page that are not shown. */
export class HiddenText {
  /** Size of the stack below the outermost hidden element; -1 where text is visible. */
  below = -1;
  /** Units of text that are shown. */
  shown = 0;
  /** Offset of the tag that opened the hidden stretch. */
  private from = 0;
  /** Whether text at this point would show if scripts ran or a part of the page were opened. */
  private withholds = false;
  /** Units of text in elements that are not shown. */
  private withheld = 0;

  /** A hidden element opens at offset `from`; `withholds` where it might be shown later. */
  open(below: number, from: number, withholds: boolean): void {
    this.below = below;
    this.from = from;
    this.withholds = withholds;
  }

  /** Inside the stretch, an element opens that is never shown: text behind it is no longer counted. */
  bury(): void {
    this.withholds = false;
  }

  /** Text inside the stretch. */
  add(units: number): void {
    if (this.withholds) this.withheld += units;
  }

  close(): void {
    this.below = -1;
  }

  /** Whether what is not shown outweighs what is: then the page is made to be filled in by scripts. */
  get hollow(): boolean {
    return this.withheld > HOLLOW && this.withheld > this.shown / 2;
  }

  /** What there is to say of a page of so many units that ended. */
  notes(length: number): Note[] {
    if (this.below < 0 || length - this.from <= length / 2) return [];
    const detail = "more than half of the page lies in a hidden element that never ends";
    return [{ level: "info", code: "hidden-to-the-end", detail, span: { start: this.from, end: length } }];
  }
}
