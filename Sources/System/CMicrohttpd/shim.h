#ifndef PEACEMAP_CMICROHTTPD_SHIM_H
#define PEACEMAP_CMICROHTTPD_SHIM_H

#include <microhttpd.h>
#include <poll.h>

/* POLLRDHUP is defined for GNU programs only, which Swift's module of the C library is not. */
enum { peacemap_poll_hangup = 0x2000 };

/* MHD_start_daemon is variadic, so Swift does not import it. Plain options come as one array;
   callbacks are passed as what they are. */
static inline struct MHD_Daemon *peacemap_start_daemon(
    unsigned int flags, MHD_AccessHandlerCallback handler,
    void *(*begun)(void *context, const char *target, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connected, void *context,
    struct MHD_OptionItem *options) {
  return MHD_start_daemon(flags, 0, NULL, NULL, handler, context,
                          MHD_OPTION_URI_LOG_CALLBACK, begun, context,
                          MHD_OPTION_NOTIFY_COMPLETED, completed, context,
                          MHD_OPTION_NOTIFY_CONNECTION, connected, context,
                          MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

/* MHD_get_daemon_info is variadic too. */
static inline unsigned int peacemap_connection_count(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info =
      MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
  return info ? info->num_connections : 0;
}

/* MHD_get_connection_info is variadic too; -1 where the socket is not told. */
static inline int peacemap_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

/* What the callback of new connections kept with this one; NULL where nothing is. */
static inline void *peacemap_connection_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

#endif
