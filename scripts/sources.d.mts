/** Hash of the sources in a folder of this project, by content. */
export function sourcesHash(root: string): string;
