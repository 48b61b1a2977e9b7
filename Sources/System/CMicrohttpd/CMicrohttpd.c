#include "CMicrohttpd.h"

#if MHD_VERSION >> 24 > 1
#error "libmicrohttpd.so.12 is the library up to version 1: name here the one of these headers"
#endif
static const peacemap_late_library library = {"libmicrohttpd.so.12", "libmicrohttpd12"};

#define FORWARD(result, name, parameters, arguments) \
  PEACEMAP_FORWARD(library, result, name, parameters, arguments)

/* The daemon. */
struct MHD_Daemon *peacemap_start_daemon(
    unsigned int flags, MHD_AccessHandlerCallback handler,
    void *(*begun)(void *context, const char *target, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connected, void *context,
    struct MHD_OptionItem *options) {
  return PEACEMAP_LATE(library, MHD_start_daemon)(
      flags, 0, NULL, NULL, handler, context, MHD_OPTION_URI_LOG_CALLBACK, begun, context,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context, MHD_OPTION_NOTIFY_CONNECTION, connected,
      context, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

unsigned int peacemap_connection_count(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = PEACEMAP_LATE(library, MHD_get_daemon_info)(
      daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
  return info ? info->num_connections : 0;
}

FORWARD(MHD_socket, MHD_quiesce_daemon, (struct MHD_Daemon * daemon), (daemon))
FORWARD(void, MHD_stop_daemon, (struct MHD_Daemon * daemon), (daemon))

/* Connections. */
static const union MHD_ConnectionInfo *connection_info(struct MHD_Connection *connection,
                                                       enum MHD_ConnectionInfoType type) {
  return PEACEMAP_LATE(library, MHD_get_connection_info)(connection, type);
}

int peacemap_connection_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

void *peacemap_connection_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

FORWARD(int, MHD_get_connection_values_n,
        (struct MHD_Connection * connection, enum MHD_ValueKind kind,
         MHD_KeyValueIteratorN iterator, void *data),
        (connection, kind, iterator, data))
FORWARD(const char *, MHD_lookup_connection_value,
        (struct MHD_Connection * connection, enum MHD_ValueKind kind, const char *key),
        (connection, kind, key))
FORWARD(void, MHD_suspend_connection, (struct MHD_Connection * connection), (connection))
FORWARD(void, MHD_resume_connection, (struct MHD_Connection * connection), (connection))

/* Responses. */
FORWARD(struct MHD_Response *, MHD_create_response_from_buffer,
        (size_t count, void *bytes, enum MHD_ResponseMemoryMode mode), (count, bytes, mode))
FORWARD(struct MHD_Response *, MHD_create_response_from_callback,
        (uint64_t count, size_t blockLength, MHD_ContentReaderCallback reader, void *data,
         MHD_ContentReaderFreeCallback release),
        (count, blockLength, reader, data, release))
FORWARD(void, MHD_destroy_response, (struct MHD_Response * response), (response))
FORWARD(enum MHD_Result, MHD_add_response_header,
        (struct MHD_Response * response, const char *header, const char *content),
        (response, header, content))
FORWARD(enum MHD_Result, MHD_queue_response,
        (struct MHD_Connection * connection, unsigned int status, struct MHD_Response *response),
        (connection, status, response))
