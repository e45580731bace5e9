@NullMarked
package dev.midcycle.app.config;

import org.jspecify.annotations.NullMarked;
