#ifndef PEACEMAP_CYAML_SHIM_H
#define PEACEMAP_CYAML_SHIM_H

#include <yaml.h>

#endif
