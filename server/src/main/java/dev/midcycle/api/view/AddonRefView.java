package dev.midcycle.api.view;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import java.util.Collection;
import java.util.List;

/// An add-on by name.
public record AddonRefView(String key, String name) {
  public static AddonRefView of(AddOn addOn) {
    return new AddonRefView(addOn.key().value(), addOn.name());
  }

  public static List<AddonRefView> all(Collection<AddOnKey> keys, Catalog catalog) {
    return keys.stream().sorted().map(catalog::addOn).map(AddonRefView::of).toList();
  }
}
