import type { CruftRule } from "../rule.ts";
import { commentsClosed } from "./closed.ts";
import { commentsElement } from "./element.ts";
import { commentsForm } from "./form.ts";
import { commentsInvite } from "./invite.ts";
import { commentsLead } from "./lead.ts";
import { commentsReply } from "./reply.ts";
import { commentsSays } from "./says.ts";

/** The rules for `comments`, sorted by id. A rule that is not listed here does not run. */
export const COMMENTS_RULES: readonly CruftRule[] = [
  commentsClosed,
  commentsElement,
  commentsForm,
  commentsInvite,
  commentsLead,
  commentsReply,
  commentsSays,
];
