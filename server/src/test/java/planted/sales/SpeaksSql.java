package planted.sales;

import java.sql.Connection;

record SpeaksSql(Connection connection) {}
