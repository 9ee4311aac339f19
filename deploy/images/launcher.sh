#!/usr/bin/env bash
# Makes the base of the launcher's image from this machine's distribution: that of base.sh, with the tools that open families' files.
#   deploy/images/launcher.sh REGISTRY [FOLDER]
# Pushes REGISTRY/espace-famille-launcher-base:10.0 and prints that name. The image is cached in FOLDER.
set -euo pipefail

export BASE_NAME=espace-famille-launcher-base
export BASE_PACKAGES=poppler-utils,libreoffice-writer-nogui,libheif-examples,fonts-liberation,libseccomp2
exec "$(dirname "${BASH_SOURCE[0]}")/base.sh" "$@"
