/// The pages of the portal and, in [Reference], those of the API's reference at `/docs`, as they
/// were built: files of the class path.
///
/// Always: a file whose name has a hash may be kept for ever, the page itself never; every address
/// below `/portal` that is no file is the page, which knows its own addresses.
@NullMarked
package dev.midcycle.portal;

import org.jspecify.annotations.NullMarked;
