import { ATTRIBUTE } from "./attributes.ts";
import { TagEvents } from "./events.ts";
import { HeadCollector } from "./head.ts";
import { HiddenText } from "./hidden.ts";
import { markValue, mayStateFacts } from "./marks.ts";
import { ReferenceReader } from "./references.ts";
import type { SegmentedPage } from "./segmented-page.ts";
import { OpenElements } from "./stack.ts";
import { BLOCK, FOREIGN, HIDDEN, MEDIA, ROOT, TAG, type Tag, TagNames, VOID } from "./tags.ts";
import { SegmentBuilder } from "./text.ts";
import { conceals, hides, reveals } from "./visibility.ts";

const LESS_THAN = 60;

/**
 * Reads a page in one pass at the level of tokens: no tree is built. Works as `Callbacks` of htmlparser2's
 * tokenizer, whose offsets are UTF-16 units of the source because the source is written in one piece.
 */
export class Segmenter extends TagEvents {
  private readonly names: TagNames;
  private readonly stack = new OpenElements();
  private readonly builder: SegmentBuilder;
  private readonly head = new HeadCollector();
  private readonly hidden = new HiddenText();
  private readonly references: ReferenceReader;
  private tag: Tag = TAG.html;
  private tagStart = 0;
  private count = 0;
  /** Size of the stack below the open link; -1 where there is none. */
  private linkBelow = -1;
  /** Where the end tag `</a>` stood that was the last token; -1 where the last token was something else. */
  private linkEnd = -1;
  private readonly reveal: boolean;

  constructor(source: string, reveal: boolean) {
    super(source);
    this.reveal = reveal;
    this.names = new TagNames(source);
    this.builder = new SegmentBuilder(source);
    this.references = new ReferenceReader(source);
  }

  /** Whether the page is made to be filled in by scripts. */
  get hollow(): boolean {
    return this.hidden.hollow;
  }

  /** The page has ended. */
  finish(): SegmentedPage {
    this.builder.end();
    const notes = this.hidden.notes(this.source.length);
    return { segments: this.builder.segments, head: this.head.finish(), notes };
  }

  ontext(start: number, end: number): void {
    // A tag that the page breaks off in: the tokenizer reports what stands behind its "<", or behind nothing at all.
    if (start < 0 || (end === this.source.length && this.source.charCodeAt(start - 1) === LESS_THAN)) return;
    if (this.hidden.below >= 0) {
      this.hiddenText(start, end);
      return;
    }
    const top = this.stack.top;
    const { builder, references } = this;
    if (!builder.open) builder.place(top);
    let added = 0;
    let at = start;
    while (at < end) {
      const reference = references.find(at, end);
      const stop = reference < 0 ? end : reference;
      if (stop > at) added += top.pre ? builder.keep(at, stop) : builder.fold(at, stop);
      if (reference < 0) break;
      const width = references.read(reference);
      if (width > 0) added += builder.reference(references.text, reference, width, !top.pre);
      else added += top.pre ? builder.keep(stop, stop + 1) : builder.fold(stop, stop + 1);
      at = reference + Math.max(1, width);
    }
    if (added > 0) {
      this.linkEnd = -1;
      this.hidden.shown += added;
      if (top.bold || top.italic) builder.style(added, top.bold, top.italic);
    }
    if (this.head.listening) this.head.addText(references.plain(start, end));
  }

  private hiddenText(start: number, end: number): void {
    const { head } = this;
    if (head.reads) {
      head.addHidden(this.references, start, end);
      return;
    }
    this.hidden.add(end - start);
    // Text of elements that are not shown, but not of styles and scripts.
    if (head.listening && !(this.stack.top.tag.flags & HIDDEN)) {
      head.addText(this.references.plain(start, end));
    }
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.names.get(start, end);
    this.tagStart = start - 1;
    this.attributes.reset();
  }

  onopentagend(end: number): void {
    this.open(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.open(end + 1, this.stack.top.foreign || (this.tag.flags & (FOREIGN | HIDDEN)) !== 0);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.names.get(start, end);
    if (tag === TAG.title) this.head.endTitle();
    if (tag === TAG.br) {
      this.lineBreak(start - 2, end + 1);
      return;
    }
    if (tag.flags & (VOID | ROOT)) return;
    const visible = this.hidden.below < 0;
    // An end tag without a start is an empty paragraph where it is </p>, and nothing otherwise.
    if (tag === TAG.p && visible) this.builder.end();
    if (tag === TAG.a && visible) {
      if (this.linkBelow >= 0) this.linkEnd = start - 2;
      this.endLink();
    } else this.linkEnd = -1;
    const size = this.stack.sizeAfter(tag);
    if (size < this.stack.size) this.shrink(size);
    if (tag.flags & BLOCK && this.head.listening) this.head.addBorder();
  }

  isInForeignContext(): boolean {
    return this.stack.top.foreign;
  }

  /** A start tag ended at `end`; `empty` where it is its own end tag. */
  private open(end: number, empty: boolean): void {
    const tag = this.tag;
    const index = this.count++;
    this.attributes.close(this.references.find(this.tagStart, end) >= 0);
    if (tag.flags & ROOT) {
      if (tag === TAG.html && this.head.lang === "") this.head.lang = this.attributes.get(ATTRIBUTE.lang);
      // Classes of <body> and <html> count as an element's; a second <body> changes nothing.
      if (tag === TAG.body && this.stack.top.tag === TAG.head) this.shrink(this.stack.size - 1);
      if (this.stack.size > (tag === TAG.body ? 1 : 0)) return;
    }
    const size = this.stack.sizeBefore(tag);
    if (size < this.stack.size) this.shrink(size);
    const visible = this.hidden.below < 0;
    if (tag.flags & VOID) {
      this.openVoid(tag, index, end, visible);
      return;
    }
    if (visible && tag.flags & BLOCK && !(tag.id === 0 && this.stack.top.p >= 0)) this.builder.end();
    if (tag.flags & BLOCK && this.head.listening) this.head.addBorder();
    const above = this.stack.top.node;
    // Elements that nobody can see are not told apart: they share the node of their container.
    const node = visible || this.inMarked() ? this.node(tag, index, above, this.tagStart) : above;
    const concealed = visible && conceals(tag, this.attributes);
    const revealed = concealed && (this.reveal || reveals(tag, node, this.attributes));
    const hidden = visible && ((concealed && !revealed) || hides(tag, this.attributes));
    if (visible && tag.flags & MEDIA) this.builder.addMedia();
    if (empty) return;
    const below = this.stack.size;
    const frame = this.stack.push(tag, node);
    if (revealed) frame.concealed = true;
    if (!visible && tag.flags & HIDDEN) this.hidden.bury();
    if (hidden) {
      this.hidden.open(below, this.tagStart, concealed);
      if (tag.flags & BLOCK) this.builder.end();
      this.head.openHidden(tag, this.attributes);
    } else if (visible && tag === TAG.a) this.openLink(below);
    if (node !== above && mayStateFacts(tag, node, this.attributes, this.classes.telling))
      this.head.mark(node, markValue(this.attributes), below);
    this.linkEnd = -1;
  }

  private openVoid(tag: Tag, index: number, end: number, visible: boolean): void {
    if (tag === TAG.br) {
      if (visible) this.lineBreak(this.tagStart, end);
      return;
    }
    if (tag.flags & MEDIA && visible) this.builder.addMedia();
    if (tag.flags & BLOCK && visible) this.builder.end();
    const attributes = this.attributes;
    if (!attributes.any) return;
    this.head.addVoid(tag, attributes);
    if (attributes.has(ATTRIBUTE.itemprop)) {
      this.head.markVoid(
        this.node(tag, index, this.stack.top.node, this.tagStart),
        markValue(this.attributes),
      );
    }
  }

  /** Metadata may stand in hidden elements too, but not in scripts and templates. */
  private inMarked(): boolean {
    return this.attributes.has(ATTRIBUTE.itemprop) && !this.stack.top.foreign;
  }

  private lineBreak(from: number, end: number): void {
    if (this.hidden.below >= 0) return;
    const top = this.stack.top;
    this.linkEnd = -1;
    if (top.pre) {
      // Blank lines above the text go, as they do where they are written without tags.
      if (this.builder.open) this.builder.reference("\n", from, end - from, false);
    } else if (!this.builder.lineBreak(from, end - from)) this.builder.end();
    if (this.head.listening) this.head.addBorder();
  }

  private openLink(below: number): void {
    this.endLink();
    // Two links side by side are two items, though nothing stands between them.
    if (this.linkEnd >= 0) this.builder.space(this.linkEnd, this.tagStart - this.linkEnd);
    if (!this.attributes.has(ATTRIBUTE.href)) return;
    this.linkBelow = below;
    this.builder.openLink(this.attributes.get(ATTRIBUTE.href));
  }

  private endLink(): void {
    if (this.linkBelow < 0) return;
    this.linkBelow = -1;
    this.builder.closeLink();
  }

  private shrink(size: number): void {
    const before = this.stack.top;
    if (this.hidden.below < 0 && before.element !== undefined && size < this.stack.size) {
      // An implied end of a block ends the segment as a written one does.
      const element = before.element;
      this.stack.shrink(size);
      if (this.stack.top.element !== element) this.builder.end();
    } else this.stack.shrink(size);
    if (this.linkBelow >= size) this.endLink();
    if (this.hidden.below >= size) {
      this.hidden.close();
      this.head.endHidden();
    }
    if (this.head.listening) this.head.close(size);
  }
}
