#ifndef PEACEMAP_CWEBP_SHIM_H
#define PEACEMAP_CWEBP_SHIM_H

#include <webp/encode.h>

#endif
