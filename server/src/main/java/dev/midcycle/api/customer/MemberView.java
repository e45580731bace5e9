package dev.midcycle.api.customer;

import dev.midcycle.customer.Member;

/// A person of a customer.
public record MemberView(String id, String name, String email, String role, String createdAt) {
  public static MemberView of(Member member) {
    return new MemberView(
        member.id().text(),
        member.name(),
        member.email(),
        member.role().code(),
        member.createdAt().toString());
  }
}
