#ifndef PEACEMAP_CHYPHEN_SHIM_H
#define PEACEMAP_CHYPHEN_SHIM_H

#include <stdio.h>
#include <stdlib.h>

#include <hyphen.h>

#endif
