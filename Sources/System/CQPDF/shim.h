#ifndef PEACEMAP_CQPDF_SHIM_H
#define PEACEMAP_CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>

#endif
