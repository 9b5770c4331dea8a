#!/usr/bin/env bash
# Unpacks real photographs from Debian's wallpaper packages, without installing them; none is committed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${SOCIALPIPELINE_PHOTOS:-artifacts/photos}
packages=(lomiri-wallpapers-16.04 mate-backgrounds)
mkdir -p "$folder"
cd "$folder"
for package in "${packages[@]}"; do
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
echo "photographs in $folder"
