#ifndef PEACEMAP_CPango_SHIM_H
#define PEACEMAP_CPango_SHIM_H

#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-subset.h>
#include <hb-ot.h>
#include <glib.h>

#endif
