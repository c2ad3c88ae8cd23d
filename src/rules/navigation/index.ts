import type { CruftRule } from "../rule.ts";
import { navigationAccount } from "./account.ts";
import { navigationArchive } from "./archive.ts";
import { navigationBreadcrumbs } from "./breadcrumbs.ts";
import { navigationElement } from "./element.ts";
import { navigationLanguages } from "./languages.ts";
import { navigationLinkRow } from "./link-row.ts";
import { navigationMenu } from "./menu.ts";
import { navigationPagination } from "./pagination.ts";
import { navigationPrevNext } from "./prev-next.ts";
import { navigationSectionLabel } from "./section-label.ts";
import { navigationSiteLinks } from "./site-links.ts";
import { navigationSkipLink } from "./skip-link.ts";
import { navigationTableOfContents } from "./table-of-contents.ts";
import { navigationViewAll } from "./view-all.ts";

/** The rules for `navigation`, sorted by id. A rule that is not listed here does not run. */
export const NAVIGATION_RULES: readonly CruftRule[] = [
  navigationAccount,
  navigationArchive,
  navigationBreadcrumbs,
  navigationElement,
  navigationLanguages,
  navigationLinkRow,
  navigationMenu,
  navigationPagination,
  navigationPrevNext,
  navigationSectionLabel,
  navigationSiteLinks,
  navigationSkipLink,
  navigationTableOfContents,
  navigationViewAll,
];
