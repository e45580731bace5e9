-- An interval is one of the calendar's, or so many days, weeks, months or years.
alter table subscription drop constraint subscription_interval_check;
alter table subscription add check (
  interval ~ '^(day|week|month|quarter|year|[1-9][0-9]* (days|weeks|months|years))$'
);
