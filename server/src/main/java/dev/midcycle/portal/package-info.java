/// The pages of the portal and, in [Reference], those of the API's reference at `/docs` and the
/// schemas of the file formats at `/schemas`, as they were built: files of the class path.
///
/// An example: `/portal/plans/review` is no file, so it is answered with the page, which knows its
/// own addresses. `/portal/assets/app-3f2a.js` has a hash in its name and may be kept by browsers
/// for a year; the page that names it is asked for each time, so that a new release is seen at
/// once.
///
/// Always: nothing outside the built folder is served; a missing asset is 404, never the page.
@NullMarked
package dev.midcycle.portal;

import org.jspecify.annotations.NullMarked;
