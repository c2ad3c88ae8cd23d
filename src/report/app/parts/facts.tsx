import type { ComponentChildren, JSX } from "preact";
import type { Row } from "../data/catalogue.ts";
import type { ShownDocument } from "../data/document.ts";
import { hrefOf } from "../state/route.ts";
import { counted, kindName, language, share, whole } from "./format.ts";

const WEB = /^https?:\/\//i;

/** Origins of facts that no part of the document states. */
const INFERRED: ReadonlyMap<string, string> = new Map([["page_type", "the trained model"]]);

interface FactsProps {
  readonly row: Row | undefined;
  readonly document: ShownDocument;
}

/** What is known about a document, and where each fact was found. */
export function Facts({ row, document }: FactsProps): JSX.Element {
  const { wire, origins } = document;
  return (
    <section class="card side" aria-label="Facts">
      <h2>Facts</h2>
      <dl class="facts">
        {wire.code === undefined ? null : (
          <Fact name="Why not">
            <strong>{wire.code}</strong>
            {wire.detail === undefined ? "" : `: ${wire.detail}`}
          </Fact>
        )}
        <Fact name="Title" from={origins.get("title")}>
          {row?.title}
        </Fact>
        <Fact name="Authors" from={origins.get("authors")}>
          {wire.authors?.join("; ")}
        </Fact>
        <Fact name="Published" from={origins.get("published")}>
          {wire.date}
        </Fact>
        <Fact name="Site" from={origins.get("site")}>
          {row?.site}
        </Fact>
        <Fact name="Address" from={origins.get("url")}>
          {wire.url === undefined ? undefined : <Address url={wire.url} />}
        </Fact>
        {row === undefined || wire.code !== undefined ? null : (
          <>
            <Fact name="Language" from="the clean text">
              {language(row.lang)}
              {wire.sure === undefined || row.lang === "und" ? "" : `, ${wire.sure}% sure`}
            </Fact>
            <Fact name="Length" from="the clean text">
              {counted(row.words, "word")}
            </Fact>
            <Fact name="Removed">
              {share(row.ratio)} in {counted(row.cuts, "passage")}
            </Fact>
          </>
        )}
        {Object.entries(wire.more ?? {}).map(([name, value]) => (
          <Fact key={name} name={kindName(name)} from={origins.get(name) ?? INFERRED.get(name)}>
            {value}
          </Fact>
        ))}
        {wire.copies === undefined ? null : (
          <Fact name="Copies">
            <a href={hrefOf("duplicates", row?.id)}>{whole(wire.copies)}</a>
          </Fact>
        )}
        {row?.status === "duplicate" ? (
          <Fact name="Merged">
            <a href={hrefOf("duplicates", row.id)}>see its survivor</a>
          </Fact>
        ) : null}
        {row === undefined || row.flags.length === 0 ? null : (
          <Fact name="Flags">{row.flags.join(", ")}</Fact>
        )}
        <Fact name="Source">
          {row === undefined ? undefined : row.line > 0 ? `${row.path}, line ${row.line}` : row.path}
        </Fact>
        <Fact name="Id">{row?.id}</Fact>
      </dl>
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly from?: string | undefined;
  readonly children: ComponentChildren;
}

function Fact({ name, from, children }: FactProps): JSX.Element | null {
  if (children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
        {from === undefined ? null : <span class="origin">from {from.replace(":", " ")}</span>}
      </dd>
    </div>
  );
}

/** An address can be followed only where it leads to the web. */
function Address({ url }: { readonly url: string }): JSX.Element {
  if (!WEB.test(url)) return <>{url}</>;
  return (
    <a href={url} rel="noopener noreferrer" target="_blank">
      {url}
    </a>
  );
}
