#ifndef PEACEMAP_CCairo_SHIM_H
#define PEACEMAP_CCairo_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>

#endif
