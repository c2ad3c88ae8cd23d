/** A case ended otherwise than it must. */
export class Unexpected extends Error {
  override readonly name = "Unexpected";
}

/** A case cannot be played on this machine. */
export class Unplayable extends Error {
  override readonly name = "Unplayable";
}
