package dev.midcycle.access;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;

/// Where somebody is a member.
public record Membership(MemberId id, CustomerId customer, Role role) {}
