/** What a text may need; one bit a stage. Clean text sets none, and then no stage runs at all. */
export const NEED = {
  space: 1,
  control: 2,
  invisible: 4,
  nfc: 8,
  compat: 16,
  entity: 32,
  variant: 64,
  mojibake: 128,
  hyphen: 256,
} as const;
