import { type CruftRule, wholeLine } from "../rule.ts";
import { named, type Surrounding, standsIn } from "../shape/elements.ts";

const NAMES: Surrounding = named(
  "disqus_thread|comments-area|comment-list|commentlist|comment-respond|comment-form|comment-body|comment-content|comment-author|comment-meta|fb-comments|wpd-thread-list|wpdiscuz_.{1,20}|wpdcom|commentform|comments-title|comment-reply-title",
);

/** Text inside the comments, known by the class or id that comment programs use. */
export const commentsElement: CruftRule = {
  id: "comments/element",
  reason: "inside the readers' comments",
  maxLength: 20_000,
  within: [NAMES],
  find(line) {
    return standsIn(line.segment.element, NAMES) ? wholeLine(line, 0.96) : undefined;
  },
  hits: [
    '<article><p>The bank declined to comment.</p></article><div id="comments" class="comments-area"><ol class="comment-list"><li><p>⟦I took that ferry every day.⟧</p></li></ol></div>',
    '<p>The bank declined to comment.</p><div id="disqus_thread"><p>⟦Be the first.⟧</p></div>',
    '<p>The bank declined to comment.</p><div id="respond" class="comment-respond"><h3>⟦Say something⟧</h3></div>',
  ],
  misses: [
    '<div class="commentary"><p>The commentary runs to nine volumes.</p></div>',
    '<p class="no-comment">No comment was given.</p>',
    '<div class="content"><p>The bank declined to comment.</p></div>',
  ],
};
