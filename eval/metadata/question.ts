import { z } from "zod";

/** The other extractors. */
export const PEERS = ["readability", "defuddle"] as const;
export type Peer = (typeof PEERS)[number];

/** A page and the extractor that is asked about it; the address as a scraper would know it, "" where unknown. */
export interface Question {
  readonly peer: Peer;
  readonly html: string;
  readonly url: string;
}

/** What one extractor says of one page; "" where it says nothing. */
export interface Answer {
  readonly title: string;
  readonly author: string;
  readonly published: string;
}

/** Checks what comes from another process. */
export const question: z.ZodType<Question> = z.object({
  peer: z.enum(PEERS),
  html: z.string(),
  url: z.string(),
});
export const answer: z.ZodType<Answer> = z.object({
  title: z.string(),
  author: z.string(),
  published: z.string(),
});
