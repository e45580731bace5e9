package planted.drafting;

import planted.billing.Book;

record KnowsABook(Book book) {}
