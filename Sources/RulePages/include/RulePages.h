#ifndef RULE_PAGES_H
#define RULE_PAGES_H

#include <stddef.h>

/// The pages of docs/rules/ as tools/make-rule-pages wrote them to pages.cp874: Windows-874, each page begun by the
/// byte 0x1E, then its lines. They live as long as the program.
const unsigned char *rule_pages_start(void);

/// The number of their bytes.
size_t rule_pages_length(void);

#endif
