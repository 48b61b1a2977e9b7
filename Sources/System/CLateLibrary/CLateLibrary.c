#include "CLateLibrary.h"

#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

void *peacemap_late_function(const peacemap_late_library *library, const char *name) {
  void *handle = dlopen(library->name, RTLD_LAZY | RTLD_LOCAL);
  void *address = handle ? dlsym(handle, name) : NULL;
  if (!address) {
    const char *reason = dlerror();
    fprintf(stderr, "peacemap: error while loading a shared library: %s\n",
            reason ? reason : library->name);
    fprintf(stderr, "  install the Debian package %s\n", library->package);
    _exit(127);
  }
  return address;
}
