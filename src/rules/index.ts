import { advertAdBlocker } from "./advert/ad-blocker.ts";
import { advertAdCode } from "./advert/ad-code.ts";
import { advertBuyButton } from "./advert/buy-button.ts";
import { advertCallToAction } from "./advert/call-to-action.ts";
import { advertDisclosure } from "./advert/disclosure.ts";
import { advertLabel } from "./advert/label.ts";
import { authorBioAboutBox } from "./author-bio/about-box.ts";
import { authorBioNameBox } from "./author-bio/name-box.ts";
import { authorBioViewAllPosts } from "./author-bio/view-all-posts.ts";
import { bylineByName } from "./byline/by-name.ts";
import { bylineNameAlone } from "./byline/name-alone.ts";
import { bylineNameDate } from "./byline/name-date.ts";
import { bylineNameRole } from "./byline/name-role.ts";
import { bylineReportingBy } from "./byline/reporting-by.ts";
import { bylineStaff } from "./byline/staff.ts";
import { bylineWrittenBy } from "./byline/written-by.ts";
import { captionCreditLabel } from "./caption/credit-label.ts";
import { captionElement } from "./caption/element.ts";
import { captionEnlarge } from "./caption/enlarge.ts";
import { captionFileName } from "./caption/file-name.ts";
import { captionHeadline } from "./caption/headline.ts";
import { captionImageCredit } from "./caption/image-credit.ts";
import { captionNameAgency } from "./caption/name-agency.ts";
import { captionPhotoLabel } from "./caption/photo-label.ts";
import { captionPlaceholder } from "./caption/placeholder.ts";
import { captionTrailingCredit } from "./caption/trailing-credit.ts";
import { commentsClosed } from "./comments/closed.ts";
import { commentsElement } from "./comments/element.ts";
import { commentsForm } from "./comments/form.ts";
import { commentsInvite } from "./comments/invite.ts";
import { commentsLead } from "./comments/lead.ts";
import { commentsReply } from "./comments/reply.ts";
import { commentsSays } from "./comments/says.ts";
import { contactEmailLine } from "./contact/email-line.ts";
import { contactHandle } from "./contact/handle.ts";
import { contactHandleAlone } from "./contact/handle-alone.ts";
import { contactPhone } from "./contact/phone.ts";
import { contactPressContact } from "./contact/press-contact.ts";
import { contactSendTips } from "./contact/send-tips.ts";
import { datelineAgencyLead } from "./dateline/agency-lead.ts";
import { datelineDateAlone } from "./dateline/date-alone.ts";
import { datelinePublishedOn } from "./dateline/published-on.ts";
import { datelineTimeAgo } from "./dateline/time-ago.ts";
import { datelineTimeLead } from "./dateline/time-lead.ts";
import { datelineUpdated } from "./dateline/updated.ts";
import { legalCookies } from "./legal/cookies.ts";
import { legalCopyright } from "./legal/copyright.ts";
import { legalDisclaimer } from "./legal/disclaimer.ts";
import { legalPolicyLinks } from "./legal/policy-links.ts";
import { legalRecaptcha } from "./legal/recaptcha.ts";
import { legalRegistration } from "./legal/registration.ts";
import { legalRightsReserved } from "./legal/rights-reserved.ts";
import { navigationAccount } from "./navigation/account.ts";
import { navigationArchive } from "./navigation/archive.ts";
import { navigationBreadcrumbs } from "./navigation/breadcrumbs.ts";
import { navigationElement } from "./navigation/element.ts";
import { navigationLanguages } from "./navigation/languages.ts";
import { navigationMenu } from "./navigation/menu.ts";
import { navigationPagination } from "./navigation/pagination.ts";
import { navigationPrevNext } from "./navigation/prev-next.ts";
import { navigationSectionLabel } from "./navigation/section-label.ts";
import { navigationSiteLinks } from "./navigation/site-links.ts";
import { navigationSkipLink } from "./navigation/skip-link.ts";
import { navigationTableOfContents } from "./navigation/table-of-contents.ts";
import { navigationViewAll } from "./navigation/view-all.ts";
import { newsletterApp } from "./newsletter/app.ts";
import { newsletterConsent } from "./newsletter/consent.ts";
import { newsletterEmailField } from "./newsletter/email-field.ts";
import { newsletterPaywall } from "./newsletter/paywall.ts";
import { newsletterSignUp } from "./newsletter/sign-up.ts";
import { newsletterSupport } from "./newsletter/support.ts";
import { ratingHelpful } from "./rating/helpful.ts";
import { ratingRateThis } from "./rating/rate-this.ts";
import { ratingScore } from "./rating/score.ts";
import { ratingStars } from "./rating/stars.ts";
import { relatedAlsoLike } from "./related/also-like.ts";
import { relatedElement } from "./related/element.ts";
import { relatedMoreFrom } from "./related/more-from.ts";
import { relatedReadAlso } from "./related/read-also.ts";
import { relatedReadMoreLink } from "./related/read-more-link.ts";
import { relatedRelatedPosts } from "./related/related-posts.ts";
import { relatedTeaserTail } from "./related/teaser-tail.ts";
import { relatedWhatsHot } from "./related/whats-hot.ts";
import type { CruftRule } from "./rule.ts";
import { shareCopyLink } from "./share/copy-link.ts";
import { shareCounts } from "./share/counts.ts";
import { shareElement } from "./share/element.ts";
import { shareEmailPrint } from "./share/email-print.ts";
import { shareFollowUs } from "./share/follow-us.ts";
import { shareLabel } from "./share/label.ts";
import { shareLikeThis } from "./share/like-this.ts";
import { shareNetworks } from "./share/networks.ts";
import { shareOnNetwork } from "./share/on-network.ts";
import { sourceCreditAgencyAlone } from "./source-credit/agency-alone.ts";
import { sourceCreditAppearedFirstOn } from "./source-credit/appeared-first-on.ts";
import { sourceCreditOriginallyPublished } from "./source-credit/originally-published.ts";
import { sourceCreditPartner } from "./source-credit/partner.ts";
import { sourceCreditPoweredBy } from "./source-credit/powered-by.ts";
import { sourceCreditReadOriginal } from "./source-credit/read-original.ts";
import { sourceCreditRepublished } from "./source-credit/republished.ts";
import { sourceCreditSourceLabel } from "./source-credit/source-label.ts";
import { sourceCreditTitleOriginally } from "./source-credit/title-originally.ts";
import { spamLinkAdult } from "./spam-link/adult.ts";
import { spamLinkCasino } from "./spam-link/casino.ts";
import { spamLinkEssayMill } from "./spam-link/essay-mill.ts";
import { spamLinkHustle } from "./spam-link/hustle.ts";
import { spamLinkPharmacy } from "./spam-link/pharmacy.ts";
import { tagsHashtags } from "./tags/hashtags.ts";
import { tagsLabelAlone } from "./tags/label-alone.ts";
import { tagsTaggedWith } from "./tags/tagged-with.ts";
import { titleHeadline } from "./title/headline.ts";
import { titleLabelled } from "./title/labelled.ts";
import { widgetCounter } from "./widget/counter.ts";
import { widgetDomainAlone } from "./widget/domain-alone.ts";
import { widgetEmbed } from "./widget/embed.ts";
import { widgetExpand } from "./widget/expand.ts";
import { widgetFollowTopic } from "./widget/follow-topic.ts";
import { widgetJavascript } from "./widget/javascript.ts";
import { widgetLoading } from "./widget/loading.ts";
import { widgetMediaPlayer } from "./widget/media-player.ts";
import { widgetReadingTime } from "./widget/reading-time.ts";
import { widgetShortcode } from "./widget/shortcode.ts";
import { widgetSpeechPlayer } from "./widget/speech-player.ts";
import { widgetSymbols } from "./widget/symbols.ts";
import { widgetViews } from "./widget/views.ts";

export { dispatcher, LONGEST_LINE } from "./dispatch.ts";
export type { CruftRule, Example, Line, Match, Page } from "./rule.ts";
export { wholeLine } from "./rule.ts";

/** Every rule, sorted by id. A rule that is not listed here does not run. */
export const RULES: readonly CruftRule[] = [
  advertAdBlocker,
  advertAdCode,
  advertBuyButton,
  advertCallToAction,
  advertDisclosure,
  advertLabel,
  authorBioAboutBox,
  authorBioNameBox,
  authorBioViewAllPosts,
  bylineByName,
  bylineNameAlone,
  bylineNameDate,
  bylineNameRole,
  bylineReportingBy,
  bylineStaff,
  bylineWrittenBy,
  captionCreditLabel,
  captionElement,
  captionEnlarge,
  captionFileName,
  captionHeadline,
  captionImageCredit,
  captionNameAgency,
  captionPhotoLabel,
  captionPlaceholder,
  captionTrailingCredit,
  commentsClosed,
  commentsElement,
  commentsForm,
  commentsInvite,
  commentsLead,
  commentsReply,
  commentsSays,
  contactEmailLine,
  contactHandle,
  contactHandleAlone,
  contactPhone,
  contactPressContact,
  contactSendTips,
  datelineAgencyLead,
  datelineDateAlone,
  datelinePublishedOn,
  datelineTimeAgo,
  datelineTimeLead,
  datelineUpdated,
  legalCookies,
  legalCopyright,
  legalDisclaimer,
  legalPolicyLinks,
  legalRecaptcha,
  legalRegistration,
  legalRightsReserved,
  navigationAccount,
  navigationArchive,
  navigationBreadcrumbs,
  navigationElement,
  navigationLanguages,
  navigationMenu,
  navigationPagination,
  navigationPrevNext,
  navigationSectionLabel,
  navigationSiteLinks,
  navigationSkipLink,
  navigationTableOfContents,
  navigationViewAll,
  newsletterApp,
  newsletterConsent,
  newsletterEmailField,
  newsletterPaywall,
  newsletterSignUp,
  newsletterSupport,
  ratingHelpful,
  ratingRateThis,
  ratingScore,
  ratingStars,
  relatedAlsoLike,
  relatedElement,
  relatedMoreFrom,
  relatedReadAlso,
  relatedReadMoreLink,
  relatedRelatedPosts,
  relatedTeaserTail,
  relatedWhatsHot,
  shareCopyLink,
  shareCounts,
  shareElement,
  shareEmailPrint,
  shareFollowUs,
  shareLabel,
  shareLikeThis,
  shareNetworks,
  shareOnNetwork,
  sourceCreditAgencyAlone,
  sourceCreditAppearedFirstOn,
  sourceCreditOriginallyPublished,
  sourceCreditPartner,
  sourceCreditPoweredBy,
  sourceCreditReadOriginal,
  sourceCreditRepublished,
  sourceCreditSourceLabel,
  sourceCreditTitleOriginally,
  spamLinkAdult,
  spamLinkCasino,
  spamLinkEssayMill,
  spamLinkHustle,
  spamLinkPharmacy,
  tagsHashtags,
  tagsLabelAlone,
  tagsTaggedWith,
  titleHeadline,
  titleLabelled,
  widgetCounter,
  widgetDomainAlone,
  widgetEmbed,
  widgetExpand,
  widgetFollowTopic,
  widgetJavascript,
  widgetLoading,
  widgetMediaPlayer,
  widgetReadingTime,
  widgetShortcode,
  widgetSpeechPlayer,
  widgetSymbols,
  widgetViews,
];

export {
  advertAdBlocker,
  advertAdCode,
  advertBuyButton,
  advertCallToAction,
  advertDisclosure,
  advertLabel,
  authorBioAboutBox,
  authorBioNameBox,
  authorBioViewAllPosts,
  bylineByName,
  bylineNameAlone,
  bylineNameDate,
  bylineNameRole,
  bylineReportingBy,
  bylineStaff,
  bylineWrittenBy,
  captionCreditLabel,
  captionElement,
  captionEnlarge,
  captionFileName,
  captionHeadline,
  captionImageCredit,
  captionNameAgency,
  captionPhotoLabel,
  captionPlaceholder,
  captionTrailingCredit,
  commentsClosed,
  commentsElement,
  commentsForm,
  commentsInvite,
  commentsLead,
  commentsReply,
  commentsSays,
  contactEmailLine,
  contactHandle,
  contactHandleAlone,
  contactPhone,
  contactPressContact,
  contactSendTips,
  datelineAgencyLead,
  datelineDateAlone,
  datelinePublishedOn,
  datelineTimeAgo,
  datelineTimeLead,
  datelineUpdated,
  legalCookies,
  legalCopyright,
  legalDisclaimer,
  legalPolicyLinks,
  legalRecaptcha,
  legalRegistration,
  legalRightsReserved,
  navigationAccount,
  navigationArchive,
  navigationBreadcrumbs,
  navigationElement,
  navigationLanguages,
  navigationMenu,
  navigationPagination,
  navigationPrevNext,
  navigationSectionLabel,
  navigationSiteLinks,
  navigationSkipLink,
  navigationTableOfContents,
  navigationViewAll,
  newsletterApp,
  newsletterConsent,
  newsletterEmailField,
  newsletterPaywall,
  newsletterSignUp,
  newsletterSupport,
  ratingHelpful,
  ratingRateThis,
  ratingScore,
  ratingStars,
  relatedAlsoLike,
  relatedElement,
  relatedMoreFrom,
  relatedReadAlso,
  relatedReadMoreLink,
  relatedRelatedPosts,
  relatedTeaserTail,
  relatedWhatsHot,
  shareCopyLink,
  shareCounts,
  shareElement,
  shareEmailPrint,
  shareFollowUs,
  shareLabel,
  shareLikeThis,
  shareNetworks,
  shareOnNetwork,
  sourceCreditAgencyAlone,
  sourceCreditAppearedFirstOn,
  sourceCreditOriginallyPublished,
  sourceCreditPartner,
  sourceCreditPoweredBy,
  sourceCreditReadOriginal,
  sourceCreditRepublished,
  sourceCreditSourceLabel,
  sourceCreditTitleOriginally,
  spamLinkAdult,
  spamLinkCasino,
  spamLinkEssayMill,
  spamLinkHustle,
  spamLinkPharmacy,
  tagsHashtags,
  tagsLabelAlone,
  tagsTaggedWith,
  titleHeadline,
  titleLabelled,
  widgetCounter,
  widgetDomainAlone,
  widgetEmbed,
  widgetExpand,
  widgetFollowTopic,
  widgetJavascript,
  widgetLoading,
  widgetMediaPlayer,
  widgetReadingTime,
  widgetShortcode,
  widgetSpeechPlayer,
  widgetSymbols,
  widgetViews,
};
