/** One array in a model file. */
interface Section {
  readonly name: string;
  /** Type of the elements, little-endian. */
  readonly type: "f32" | "i32" | "i16" | "u16" | "i8";
  /** Bytes from the start of the data. */
  readonly offset: number;
  /** Number of elements. */
  readonly length: number;
}

/**
 * A model file: named typed arrays and a few numbers. Layout: "DCHF", the length of the header as u32, the header
 * as JSON `{"numbers": {…}, "names": {…}, "sections": […]}` padded with spaces to a multiple of 8, then the
 * arrays, each at a multiple of 8. Everything little-endian.
 */
export class ModelFile {
  private readonly sections: ReadonlyMap<string, Section>;
  private readonly numbers: Readonly<Record<string, number>>;
  private readonly lists: Readonly<Record<string, readonly string[]>>;
  private readonly data: ArrayBuffer;

  /** Throws an `Error` where `bytes` is not a model file. */
  constructor(bytes: Uint8Array) {
    const copy = new Uint8Array(bytes);
    const view = new DataView(copy.buffer);
    if (copy.length < 8 || new TextDecoder().decode(copy.subarray(0, 4)) !== "DCHF")
      throw new Error("not a model file");
    const size = view.getUint32(4, true);
    const header = JSON.parse(new TextDecoder().decode(copy.subarray(8, 8 + size)));
    this.numbers = header.numbers;
    this.lists = header.names;
    const sections: readonly Section[] = header.sections;
    this.sections = new Map(sections.map((section) => [section.name, section]));
    this.data = copy.buffer.slice(8 + size);
  }

  /** A number of the header; throws where it is missing. */
  number(name: string): number {
    const value = this.numbers[name];
    if (value === undefined) throw new Error(`model file lacks the number "${name}"`);
    return value;
  }

  /** A list of names of the header (the features, in order); throws where it is missing. */
  names(name: string): readonly string[] {
    const value = this.lists[name];
    if (value === undefined) throw new Error(`model file lacks the list "${name}"`);
    return value;
  }

  f32(name: string): Float32Array {
    const { offset, length } = this.section(name, "f32");
    return new Float32Array(this.data, offset, length);
  }

  i32(name: string): Int32Array {
    const { offset, length } = this.section(name, "i32");
    return new Int32Array(this.data, offset, length);
  }

  i16(name: string): Int16Array {
    const { offset, length } = this.section(name, "i16");
    return new Int16Array(this.data, offset, length);
  }

  u16(name: string): Uint16Array {
    const { offset, length } = this.section(name, "u16");
    return new Uint16Array(this.data, offset, length);
  }

  i8(name: string): Int8Array {
    const { offset, length } = this.section(name, "i8");
    return new Int8Array(this.data, offset, length);
  }

  private section(name: string, type: Section["type"]): Section {
    const section = this.sections.get(name);
    if (section?.type !== type) throw new Error(`model file lacks the ${type} array "${name}"`);
    return section;
  }
}
