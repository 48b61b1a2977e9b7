#include "CPROJ.h"

#if PROJ_VERSION_MAJOR != 9
#error "libproj.so.25 is the library of PROJ 9: name here the one of these headers"
#endif
static const peacemap_late_library proj = {"libproj.so.25", "libproj25"};

#define FORWARD(result, name, parameters, arguments) \
  PEACEMAP_FORWARD(proj, result, name, parameters, arguments)

FORWARD(PJ_INFO, proj_info, (void), ())

/* Contexts. */
FORWARD(PJ_CONTEXT *, proj_context_create, (void), ())
FORWARD(PJ_CONTEXT *, proj_context_destroy, (PJ_CONTEXT * context), (context))
FORWARD(int, proj_context_errno, (PJ_CONTEXT * context), (context))
FORWARD(const char *, proj_context_errno_string, (PJ_CONTEXT * context, int number),
        (context, number))
FORWARD(int, proj_context_set_enable_network, (PJ_CONTEXT * context, int isEnabled),
        (context, isEnabled))
FORWARD(void, proj_log_func, (PJ_CONTEXT * context, void *data, PJ_LOG_FUNCTION function),
        (context, data, function))
FORWARD(PJ_LOG_LEVEL, proj_log_level, (PJ_CONTEXT * context, PJ_LOG_LEVEL level), (context, level))

void peacemap_hide_files(PJ_CONTEXT *context) {
  const char *none[] = {"/dev/null/proj"};
  PEACEMAP_LATE(proj, proj_context_set_search_paths)(context, 1, none);
}

/* Objects and what they say of themselves. */
FORWARD(PJ *, proj_create, (PJ_CONTEXT * context, const char *definition), (context, definition))
FORWARD(PJ *, proj_destroy, (PJ * object), (object))
FORWARD(PJ_TYPE, proj_get_type, (const PJ *object), (object))
FORWARD(const char *, proj_get_name, (const PJ *object), (object))
FORWARD(const char *, proj_as_proj_string,
        (PJ_CONTEXT * context, const PJ *object, PJ_PROJ_STRING_TYPE type,
         const char *const *options),
        (context, object, type, options))
FORWARD(int, proj_get_area_of_use,
        (PJ_CONTEXT * context, const PJ *object, double *west, double *south, double *east,
         double *north, const char **name),
        (context, object, west, south, east, north, name))
FORWARD(PJ *, proj_crs_get_coordinate_system, (PJ_CONTEXT * context, const PJ *system),
        (context, system))
FORWARD(int, proj_cs_get_axis_info,
        (PJ_CONTEXT * context, const PJ *axes, int index, const char **name,
         const char **abbreviation, const char **direction, double *unit, const char **unitName,
         const char **authority, const char **code),
        (context, axes, index, name, abbreviation, direction, unit, unitName, authority, code))

/* The search for an operation between two systems. */
FORWARD(PJ_OPERATION_FACTORY_CONTEXT *, proj_create_operation_factory_context,
        (PJ_CONTEXT * context, const char *authority), (context, authority))
FORWARD(void, proj_operation_factory_context_destroy, (PJ_OPERATION_FACTORY_CONTEXT * search),
        (search))
FORWARD(void, proj_operation_factory_context_set_grid_availability_use,
        (PJ_CONTEXT * context, PJ_OPERATION_FACTORY_CONTEXT *search,
         PROJ_GRID_AVAILABILITY_USE use),
        (context, search, use))
FORWARD(void, proj_operation_factory_context_set_spatial_criterion,
        (PJ_CONTEXT * context, PJ_OPERATION_FACTORY_CONTEXT *search,
         PROJ_SPATIAL_CRITERION criterion),
        (context, search, criterion))
FORWARD(PJ_OBJ_LIST *, proj_create_operations,
        (PJ_CONTEXT * context, const PJ *source, const PJ *target,
         const PJ_OPERATION_FACTORY_CONTEXT *search),
        (context, source, target, search))
FORWARD(PJ *, proj_list_get, (PJ_CONTEXT * context, const PJ_OBJ_LIST *list, int index),
        (context, list, index))
FORWARD(void, proj_list_destroy, (PJ_OBJ_LIST * list), (list))
FORWARD(PJ *, proj_normalize_for_visualization, (PJ_CONTEXT * context, const PJ *operation),
        (context, operation))

/* Positions. */
FORWARD(PJ_COORD, proj_coord, (double x, double y, double z, double t), (x, y, z, t))
FORWARD(PJ_COORD, proj_trans, (PJ * operation, PJ_DIRECTION direction, PJ_COORD position),
        (operation, direction, position))
FORWARD(size_t, proj_trans_generic,
        (PJ * operation, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y,
         size_t sy, size_t ny, double *z, size_t sz, size_t nz, double *t, size_t st, size_t nt),
        (operation, direction, x, sx, nx, y, sy, ny, z, sz, nz, t, st, nt))
