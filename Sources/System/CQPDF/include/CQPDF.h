#ifndef PEACEMAP_CQPDF_H
#define PEACEMAP_CQPDF_H

#include <CLateLibrary.h>

#include <qpdf/DLL.h>
#undef QPDF_DLL
#define QPDF_DLL PEACEMAP_FORWARDED
#include <qpdf/qpdf-c.h>

#endif
