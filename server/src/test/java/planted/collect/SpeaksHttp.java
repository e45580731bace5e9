package planted.collect;

import io.javalin.http.Context;

record SpeaksHttp(Context context) {}
