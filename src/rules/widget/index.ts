import type { CruftRule } from "../rule.ts";
import { widgetCounter } from "./counter.ts";
import { widgetDomainAlone } from "./domain-alone.ts";
import { widgetEmbed } from "./embed.ts";
import { widgetExpand } from "./expand.ts";
import { widgetFollowTopic } from "./follow-topic.ts";
import { widgetJavascript } from "./javascript.ts";
import { widgetLoading } from "./loading.ts";
import { widgetMediaPlayer } from "./media-player.ts";
import { widgetReadingTime } from "./reading-time.ts";
import { widgetShortcode } from "./shortcode.ts";
import { widgetSpeechPlayer } from "./speech-player.ts";
import { widgetSymbols } from "./symbols.ts";
import { widgetViews } from "./views.ts";

/** The rules for `widget`, sorted by id. A rule that is not listed here does not run. */
export const WIDGET_RULES: readonly CruftRule[] = [
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
