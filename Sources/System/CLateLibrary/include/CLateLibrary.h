#ifndef PEACEMAP_CLATELIBRARY_H
#define PEACEMAP_CLATELIBRARY_H

#include <stdatomic.h>

/* A library that the system loads when one of its functions is first called. PROJ, qpdf and
   libmicrohttpd bring thirty others with them; a process that asks nothing of them starts in
   6 milliseconds for 15 and with 7 MB less. */
typedef struct {
  /* The SONAME that the headers belong to. */
  const char *name;
  /* The Debian package that has it. */
  const char *package;
} peacemap_late_library;

/* The address of a library's function. Where the library or the function is missing, says so on
   standard error and ends the process with 127, as the system does for a library of the start
   (dlopen(3), dlsym(3)). */
void *peacemap_late_function(const peacemap_late_library *library, const char *name);

/* A declared function of a library, looked up once. */
#define PEACEMAP_LATE(library, name)                                       \
  (__extension__({                                                         \
    static _Atomic(void *) found;                                          \
    void *address = atomic_load_explicit(&found, memory_order_acquire);    \
    if (!address) {                                                        \
      address = peacemap_late_function(&(library), #name);                 \
      atomic_store_explicit(&found, address, memory_order_release);        \
    }                                                                      \
    (__typeof__(&name))address;                                            \
  }))

/* Defines a function as a call of the library's one. */
#define PEACEMAP_FORWARD(library, result, name, parameters, arguments) \
  result name parameters { return PEACEMAP_LATE(library, name) arguments; }

/* How the headers declare what is defined so: no other library of the process may find it. */
#define PEACEMAP_FORWARDED __attribute__((visibility("hidden")))

#endif
