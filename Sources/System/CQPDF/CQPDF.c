#include "CQPDF.h"

#if QPDF_MAJOR_VERSION != 11
#error "libqpdf.so.29 is the library of qpdf 11: name here the one of these headers"
#endif
static const peacemap_late_library library = {"libqpdf.so.29", "libqpdf29"};

#define FORWARD(result, name, parameters, arguments) \
  PEACEMAP_FORWARD(library, result, name, parameters, arguments)

FORWARD(qpdf_data, qpdf_init, (void), ())
FORWARD(void, qpdf_cleanup, (qpdf_data * qpdf), (qpdf))

/* Errors. */
FORWARD(void, qpdf_silence_errors, (qpdf_data qpdf), (qpdf))
FORWARD(void, qpdf_set_suppress_warnings, (qpdf_data qpdf, QPDF_BOOL value), (qpdf, value))
FORWARD(QPDF_BOOL, qpdf_has_error, (qpdf_data qpdf), (qpdf))
FORWARD(qpdf_error, qpdf_get_error, (qpdf_data qpdf), (qpdf))
FORWARD(const char *, qpdf_get_error_full_text, (qpdf_data qpdf, qpdf_error error), (qpdf, error))

/* Reading. */
FORWARD(QPDF_ERROR_CODE, qpdf_read_memory,
        (qpdf_data qpdf, const char *description, const char *bytes, unsigned long long count,
         const char *password),
        (qpdf, description, bytes, count, password))
FORWARD(qpdf_oh, qpdf_get_trailer, (qpdf_data qpdf), (qpdf))
FORWARD(qpdf_oh, qpdf_oh_get_key, (qpdf_data qpdf, qpdf_oh object, const char *key),
        (qpdf, object, key))
FORWARD(const char *, qpdf_oh_get_utf8_value, (qpdf_data qpdf, qpdf_oh object), (qpdf, object))
FORWARD(QPDF_BOOL, qpdf_oh_is_dictionary, (qpdf_data qpdf, qpdf_oh object), (qpdf, object))
FORWARD(QPDF_BOOL, qpdf_oh_is_string, (qpdf_data qpdf, qpdf_oh object), (qpdf, object))

/* Writing. */
FORWARD(QPDF_ERROR_CODE, qpdf_init_write_memory, (qpdf_data qpdf), (qpdf))
FORWARD(void, qpdf_set_object_stream_mode, (qpdf_data qpdf, enum qpdf_object_stream_e mode),
        (qpdf, mode))
FORWARD(void, qpdf_set_stream_data_mode, (qpdf_data qpdf, enum qpdf_stream_data_e mode),
        (qpdf, mode))
FORWARD(QPDF_ERROR_CODE, qpdf_write, (qpdf_data qpdf), (qpdf))
FORWARD(size_t, qpdf_get_buffer_length, (qpdf_data qpdf), (qpdf))
FORWARD(const unsigned char *, qpdf_get_buffer, (qpdf_data qpdf), (qpdf))
