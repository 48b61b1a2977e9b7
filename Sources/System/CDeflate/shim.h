#ifndef PEACEMAP_CDeflate_SHIM_H
#define PEACEMAP_CDeflate_SHIM_H

#include <libdeflate.h>

#endif
