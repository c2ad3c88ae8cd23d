import { useEffect, useState } from "preact/hooks";
import { loadDocument, type ShownDocument } from "../data/document.ts";
import { useReport } from "./context.ts";

/** The document of an ordinal: undefined while it loads, "missing" where there is none. The one before stays until then. */
export function useDocument(ordinal: number): {
  readonly document: ShownDocument | undefined;
  readonly error: string;
} {
  const { manifest } = useReport();
  const [state, setState] = useState<{ document: ShownDocument | undefined; error: string }>({
    document: undefined,
    error: "",
  });
  useEffect(() => {
    let wanted = true;
    loadDocument(manifest, ordinal).then(
      (document) => {
        const error = document === undefined ? "This report holds no such document" : "";
        if (wanted) setState({ document, error });
      },
      (cause: unknown) => {
        if (wanted)
          setState({ document: undefined, error: cause instanceof Error ? cause.message : String(cause) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [manifest, ordinal]);
  return state;
}
