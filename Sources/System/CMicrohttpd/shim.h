#ifndef PEACEMAP_CMICROHTTPD_SHIM_H
#define PEACEMAP_CMICROHTTPD_SHIM_H

#include <microhttpd.h>

/* MHD_start_daemon is variadic, so Swift does not import it. Plain options come as one array;
   callbacks are passed as what they are. */
static inline struct MHD_Daemon *peacemap_start_daemon(
    unsigned int flags, MHD_AccessHandlerCallback handler,
    void *(*begun)(void *context, const char *target, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, void *context, struct MHD_OptionItem *options) {
  return MHD_start_daemon(flags, 0, NULL, NULL, handler, context,
                          MHD_OPTION_URI_LOG_CALLBACK, begun, context,
                          MHD_OPTION_NOTIFY_COMPLETED, completed, context,
                          MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

/* MHD_get_daemon_info is variadic too. */
static inline unsigned int peacemap_connection_count(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info =
      MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
  return info ? info->num_connections : 0;
}

#endif
