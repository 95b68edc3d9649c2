#include <xlsxwriter.h>

/* A file that exists in memory only. Declared here because the system's header hides it from Swift. */
int memfd_create(const char *name, unsigned int flags);
