import { mkdir, realpath, symlink } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { inFolder, pathKey, pathLike } from "../../src/read/files/file-path.ts";
import { liesIn, realPath } from "../../src/read/files/real-path.ts";
import { inDirectory, NAMES_ARE_BYTES } from "./support.ts";

describe("a real path", () => {
  it("is the same however it is spelled, whether there is something or not", async () => {
    await inDirectory(async (directory) => {
      const root = await realpath(directory);
      await mkdir(join(root, "in", "deep"), { recursive: true });
      await symlink("in", join(root, "link"));
      await symlink(join(root, "in", "deep"), join(root, "in", "sideways"));
      await symlink("nothing", join(root, "dangling"));
      const spelled: [string, string][] = [
        ["in", "in"],
        ["in/", "in"],
        ["./in/../in//deep/..", "in"],
        ["link", "in"],
        ["link/deep/", "in/deep"],
        // Where a link leads is what ".." goes up from.
        ["in/sideways/..", "in"],
        ["link/new/er", "in/new/er"],
        ["in/sideways/new", "in/deep/new"],
        ["new/../link", "in"],
        ["new/../link/new", "in/new"],
        ["new/./er/../../../in", "../in"],
        ["dangling", "dangling"],
        ["dangling/x", "dangling/x"],
        ["é/\u{1f308}", "é/\u{1f308}"],
      ];
      for (const [path, real] of spelled) {
        const expected = pathKey(join(root, real));
        expect(await realPath(`${root}/${path}`), path).toBe(expected);
        expect(await realPath(`${relative(".", root)}/${path}`), path).toBe(expected);
      }
      expect(await realPath(".")).toBe(pathKey(await realpath(".")));
      expect(await realPath("nothing/at/all")).toBe(pathKey(join(await realpath("."), "nothing/at/all")));
    });
  });

  it.skipIf(!NAMES_ARE_BYTES)("is told of bytes too", async () => {
    await inDirectory(async (directory) => {
      const root = await realpath(directory);
      const folder = pathLike(inFolder(root, Buffer.from("d\xe9", "latin1")));
      await mkdir(folder);
      await symlink(folder, join(root, "link"));
      expect(await realPath(join(root, "link"))).toBe(`${root}/d\xe9`);
      expect(await realPath(join(root, "link", "new"))).toBe(`${root}/d\xe9/new`);
    });
  });
});

describe("what lies in a folder", () => {
  it("is the folder, and what is below it", () => {
    for (const place of ["/a", "/a/b", "/a/b/c"]) expect(liesIn(place, "/a")).toBe(true);
    for (const place of ["/", "/ab", "/b/a"]) expect(liesIn(place, "/a")).toBe(false);
    expect(liesIn("/a", "/")).toBe(true);
  });
});
