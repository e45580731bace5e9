package planted.collect;

import tools.jackson.databind.JsonNode;

record ReadsATree(JsonNode node) {}
