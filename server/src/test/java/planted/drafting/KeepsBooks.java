package planted.drafting;

import planted.bookkeeping.Books;

record KeepsBooks(Books books) {}
