/// Gateways: how payments leave Midcycle. Today the sandbox, which moves no money.
///
/// Always: the same key never charges twice.
@NullMarked
package dev.midcycle.gateway;

import org.jspecify.annotations.NullMarked;
