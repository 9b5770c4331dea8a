#!/usr/bin/env bash
# Unpacks real photographs from Debian's wallpaper packages, without installing them; none is committed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${SOCIALPIPELINE_PHOTOS:-artifacts/photos}
eng/unpack-debian.sh "$folder" lomiri-wallpapers-16.04 mate-backgrounds
echo "photographs in $folder"
