#ifndef PEACEMAP_CMICROHTTPD_H
#define PEACEMAP_CMICROHTTPD_H

#include <CLateLibrary.h>

#define _MHD_EXTERN extern PEACEMAP_FORWARDED
#include <microhttpd.h>
#include <poll.h>

/* POLLRDHUP is defined for GNU programs only, which Swift's module of the C library is not. */
enum { peacemap_poll_hangup = 0x2000 };

/* MHD_start_daemon is variadic, so Swift does not import it. Plain options come as one array;
   callbacks are passed as what they are. */
struct MHD_Daemon *peacemap_start_daemon(
    unsigned int flags, MHD_AccessHandlerCallback handler,
    void *(*begun)(void *context, const char *target, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connected, void *context,
    struct MHD_OptionItem *options);

/* MHD_get_daemon_info is variadic too. */
unsigned int peacemap_connection_count(struct MHD_Daemon *daemon);

/* MHD_get_connection_info is variadic too; -1 where the socket is not told. */
int peacemap_connection_socket(struct MHD_Connection *connection);

/* What the callback of new connections kept with this one; NULL where nothing is. */
void *peacemap_connection_context(struct MHD_Connection *connection);

#endif
