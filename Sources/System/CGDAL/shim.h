#ifndef PEACEMAP_CGDAL_SHIM_H
#define PEACEMAP_CGDAL_SHIM_H

#include <sys/stat.h>

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

/// What stands at a path of GDAL's virtual file system: 0 nothing, 1 a file, 2 a directory,
/// 3 anything else. `*size` is the file's length in bytes, 0 for all others.
///
/// GDAL's VSIStatBufL is `struct stat64`, which the C library declares only for some feature macros;
/// on 64-bit Linux it has the layout of `struct stat`.
_Static_assert(sizeof(((struct stat *)0)->st_size) == 8, "struct stat has 64-bit sizes");
static inline int peacemap_vsi_kind(const char *path, unsigned long long *size) {
  struct stat status;
  *size = 0;
  if (VSIStatL(path, (VSIStatBufL *)&status) != 0) return 0;
  if (S_ISREG(status.st_mode)) {
    *size = (unsigned long long)status.st_size;
    return 1;
  }
  return S_ISDIR(status.st_mode) ? 2 : 3;
}

#endif
