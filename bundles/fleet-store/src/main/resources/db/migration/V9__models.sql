-- Models that operators have added. alike: the family's model it was made from.
CREATE TABLE phone_model (
    model       ${text} NOT NULL PRIMARY KEY,
    alike       ${text} NOT NULL,
    hardware    ${text} NOT NULL,
    description ${text} NOT NULL
);
