#!/usr/bin/env bash
# Unpacks Debian packages below a folder without installing them, each once: unpack-debian.sh FOLDER PACKAGE...
set -euo pipefail
mkdir -p "$1"
cd "$1"
shift
for package in "$@"; do
    if [ -f "$package.unpacked" ]; then continue; fi
    if ! apt-cache show "$package" > /dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then apt-get update -qq > apt-get.log 2>&1; fi
    if ! apt-get download "$package" > apt-get.log 2>&1; then
        cat apt-get.log >&2
        echo "Cannot download the Debian package $package. As root: apt-get update, then again." >&2
        exit 3
    fi
    dpkg-deb -x "$package"_*.deb .
    rm "$package"_*.deb
    touch "$package.unpacked"
done
