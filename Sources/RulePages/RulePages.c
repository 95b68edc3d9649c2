#include "RulePages.h"

static const unsigned char pages[] = {
#embed "pages.cp874"
};

const unsigned char *rule_pages_start(void) { return pages; }

size_t rule_pages_length(void) { return sizeof pages; }
